package dev.stator.table;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * The time to live of a table, as DynamoDB describes it (DescribeTimeToLive).
 *
 * @param status whether items expire; a switch takes up to an hour, in which it is {@code ENABLING} or
 * {@code DISABLING}
 * @param attribute which attribute says when; empty where none does
 */
public record TtlInfo(TimeToLiveStatus status, Optional<String> attribute) {
    static final TtlInfo DISABLED = new TtlInfo(TimeToLiveStatus.DISABLED, Optional.empty());

    static TtlInfo of(TimeToLiveDescription description) {
        return new TtlInfo(description.timeToLiveStatus(), Optional.ofNullable(description.attributeName()));
    }

    /** Whether items expire, or soon will. */
    public boolean enabled() {
        return status == TimeToLiveStatus.ENABLED || status == TimeToLiveStatus.ENABLING;
    }

    boolean enabledOn(String name) {
        return enabled() && attribute.equals(Optional.of(name));
    }

    @Override
    public String toString() {
        return status == TimeToLiveStatus.DISABLED
                ? "disabled"
                : status + attribute.map(name -> " on " + name).orElse("");
    }
}
