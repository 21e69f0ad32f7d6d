package dev.stator.it.enhanced;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** A bean inside others. */
@NullUnmarked
@DynamoDbBean
public class EnhancedPart {
    private String note;
    private Instant seen;
    private Integer count;
    private boolean flag;
    private Mood tone;
    private Set<String> tags;
    private List<LocalTime> alarms;
    private Map<Duration, String> gaps;
    private EnhancedCore inner;

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Instant getSeen() {
        return seen;
    }

    public void setSeen(Instant seen) {
        this.seen = seen;
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    public boolean isFlag() {
        return flag;
    }

    public void setFlag(boolean flag) {
        this.flag = flag;
    }

    public Mood getTone() {
        return tone;
    }

    public void setTone(Mood tone) {
        this.tone = tone;
    }

    public Set<String> getTags() {
        return tags;
    }

    public void setTags(Set<String> tags) {
        this.tags = tags;
    }

    public List<LocalTime> getAlarms() {
        return alarms;
    }

    public void setAlarms(List<LocalTime> alarms) {
        this.alarms = alarms;
    }

    public Map<Duration, String> getGaps() {
        return gaps;
    }

    public void setGaps(Map<Duration, String> gaps) {
        this.gaps = gaps;
    }

    public EnhancedCore getInner() {
        return inner;
    }

    public void setInner(EnhancedCore inner) {
        this.inner = inner;
    }
}
