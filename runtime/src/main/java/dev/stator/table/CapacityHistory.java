package dev.stator.table;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;

/**
 * How provisioned capacity changed. DynamoDB takes 4 decreases in a UTC day at any time, and one more after each hour
 * without a decrease; table and indexes count for themselves.
 *
 * @param lastIncrease when units were last added
 * @param lastDecrease when units were last taken away
 * @param decreasesToday how often that happened in this UTC day
 */
public record CapacityHistory(Optional<Instant> lastIncrease, Optional<Instant> lastDecrease, long decreasesToday) {
    static CapacityHistory of(@Nullable ProvisionedThroughputDescription capacity) {
        if (capacity == null) {
            return new CapacityHistory(Optional.empty(), Optional.empty(), 0);
        }
        Long decreases = capacity.numberOfDecreasesToday();
        return new CapacityHistory(
                time(capacity.lastIncreaseDateTime()),
                time(capacity.lastDecreaseDateTime()),
                decreases == null ? 0 : decreases);
    }

    /** DynamoDB Local says 1970 for never. */
    private static Optional<Instant> time(@Nullable Instant time) {
        return Optional.ofNullable(time).filter(known -> !known.equals(Instant.EPOCH));
    }
}
