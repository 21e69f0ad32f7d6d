package dev.stator.observe;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * A request was answered: a page of a query or scan, a chunk of a batch, or the only request of its run.
 *
 * @param run whose request it was
 * @param request its number in the run, from 1 in the order of sending
 * @param items read or written; of a query or scan those that passed the filter
 * @param scanned items that a query or scan read before the filter; elsewhere as {@code items}
 * @param unprocessed writes or keys of a batch that DynamoDB left undone
 * @param segment of a parallel scan; null elsewhere
 * @param capacity an entry a table, with the share of each index; empty unless it was asked for, see {@link
 *     Observer#wantsCapacity()}
 * @param duration from sending to the answer, with the SDK's own retries
 */
public record PageEvent(
        OperationRun run,
        int request,
        long items,
        long scanned,
        long unprocessed,
        @Nullable Integer segment,
        List<ConsumedCapacity> capacity,
        Duration duration) {
    /** Copies the list. */
    public PageEvent {
        capacity = List.copyOf(capacity);
    }
}
