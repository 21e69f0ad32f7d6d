package dev.stator.operation;

import java.util.List;
import java.util.function.LongConsumer;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * What one request of a parallel scan brought.
 *
 * @param segment its part of the scan, from 0
 * @param items may be fewer than {@code count}: one was skipped because it could not be read
 * @param count items that passed the filter
 * @param scannedCount items read before the filter
 * @param consumedCapacity what DynamoDB says the page cost
 * @param last whether the segment is at its end
 * @param itemsDone takes how many of the items are done, from the first on: where the scan tells checkpoints, they
 *     cover these before the page is done as a whole. It is what {@link UpdateEachOperation#onCheckpoint} of these
 *     items takes. Without checkpoints it does nothing; what it is told after the page's end counts no more.
 * @param <R> an item, or what was selected of it
 */
public record SegmentPage<R>(
        int segment,
        List<R> items,
        long count,
        long scannedCount,
        List<ConsumedCapacity> consumedCapacity,
        boolean last,
        LongConsumer itemsDone) {
    /** Copies the lists. */
    public SegmentPage {
        items = List.copyOf(items);
        consumedCapacity = List.copyOf(consumedCapacity);
    }
}
