package dev.stator.it.existing;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** A bean of the Enhanced Client, as applications have them. */
@NullUnmarked
@DynamoDbBean
public class EnhancedNote {
    private UUID singer;
    private Instant sungAt;
    private Tone tone;
    private LocalTime alarm;
    private String hall;
    private Set<Instant> repeats;
    private String remark;

    @DynamoDbPartitionKey
    public UUID getSinger() {
        return singer;
    }

    public void setSinger(UUID singer) {
        this.singer = singer;
    }

    @DynamoDbSortKey
    @DynamoDbSecondarySortKey(indexNames = "by-hall")
    public Instant getSungAt() {
        return sungAt;
    }

    public void setSungAt(Instant sungAt) {
        this.sungAt = sungAt;
    }

    public Tone getTone() {
        return tone;
    }

    public void setTone(Tone tone) {
        this.tone = tone;
    }

    public LocalTime getAlarm() {
        return alarm;
    }

    public void setAlarm(LocalTime alarm) {
        this.alarm = alarm;
    }

    @DynamoDbSecondaryPartitionKey(indexNames = "by-hall")
    public String getHall() {
        return hall;
    }

    public void setHall(String hall) {
        this.hall = hall;
    }

    public Set<Instant> getRepeats() {
        return repeats;
    }

    public void setRepeats(Set<Instant> repeats) {
        this.repeats = repeats;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
