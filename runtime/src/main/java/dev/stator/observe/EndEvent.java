package dev.stator.observe;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * A run is over. The counts are sums over all its answered requests.
 *
 * @param run that is over
 * @param outcome how
 * @param items read or written; of a query or scan those that passed the filter
 * @param scanned items that a query or scan read before the filter; elsewhere as {@code items}
 * @param requests sent, answered or not; those that the AWS SDK sends again count once
 * @param retries made by Stator
 * @param capacity an entry a table, with the share of each index; empty unless it was asked for, see {@link
 *     Observer#wantsCapacity()}
 * @param duration from the beginning; of a stream or publisher with the time its consumer took between the pages
 * @param error what the caller gets; null unless {@code outcome} is {@link Outcome#FAILED} or {@link
 *     Outcome#CONDITION_FAILED}. Its message may name a key: log its class, not its text, where keys are secret
 */
public record EndEvent(
        OperationRun run,
        Outcome outcome,
        long items,
        long scanned,
        int requests,
        int retries,
        List<ConsumedCapacity> capacity,
        Duration duration,
        @Nullable Throwable error) {
    /** Copies the list. */
    public EndEvent {
        capacity = List.copyOf(capacity);
    }

    /** How a run ends. */
    public enum Outcome {
        /** It did what was asked. */
        SUCCEEDED,
        /** A write met a condition that did not hold, and wrote nothing. */
        CONDITION_FAILED,
        /** With another error. */
        FAILED,
        /** Its caller wanted no more: a stream was closed, a subscription or a future cancelled. */
        STOPPED
    }
}
