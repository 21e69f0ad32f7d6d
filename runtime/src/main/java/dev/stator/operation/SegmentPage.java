package dev.stator.operation;

import java.util.List;
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
 * @param <R> an item, or what was selected of it
 */
public record SegmentPage<R>(
        int segment,
        List<R> items,
        long count,
        long scannedCount,
        List<ConsumedCapacity> consumedCapacity,
        boolean last) {
    /** Copies the lists. */
    public SegmentPage {
        items = List.copyOf(items);
        consumedCapacity = List.copyOf(consumedCapacity);
    }
}
