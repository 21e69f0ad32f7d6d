package dev.stator.it.mapper;

import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBDocument;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTypeConvertedEnum;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** A document of the mapper inside others. */
@NullUnmarked
@DynamoDBDocument
public class MapperPart {
    private String note;
    private boolean done;
    private Boolean sure;
    private Date since;
    private Integer count;
    private Mood mood;
    private Set<String> tags;
    private List<Boolean> flags;
    private MapperPlace inner;

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }

    public Boolean getSure() {
        return sure;
    }

    public void setSure(Boolean sure) {
        this.sure = sure;
    }

    public Date getSince() {
        return since;
    }

    public void setSince(Date since) {
        this.since = since;
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    @DynamoDBTypeConvertedEnum
    public Mood getMood() {
        return mood;
    }

    public void setMood(Mood mood) {
        this.mood = mood;
    }

    public Set<String> getTags() {
        return tags;
    }

    public void setTags(Set<String> tags) {
        this.tags = tags;
    }

    public List<Boolean> getFlags() {
        return flags;
    }

    public void setFlags(List<Boolean> flags) {
        this.flags = flags;
    }

    public MapperPlace getInner() {
        return inner;
    }

    public void setInner(MapperPlace inner) {
        this.inner = inner;
    }
}
