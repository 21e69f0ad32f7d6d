package dev.stator.operation;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * A stretch of a query's or scan's answer, and where the next one begins.
 *
 * @param items in order; may be fewer than {@code count}: the limit cut the last response, or an item was skipped
 *     because it could not be read
 * @param cursor where to go on, for {@code after(...)} of the same query; empty at the end. It is URL-safe text and not
 *     encrypted: it holds the key of the last item. There may be a cursor and nothing after it.
 * @param count items that matched the filter, in all responses this page is made of
 * @param scannedCount items read before the filter
 * @param consumedCapacity summed by table and index
 * @param requests requests sent for this page
 * @param <R> an item, or what was selected of it
 */
public record Page<R>(
        List<R> items,
        Optional<String> cursor,
        long count,
        long scannedCount,
        List<ConsumedCapacity> consumedCapacity,
        int requests) {
    /** Copies the lists. */
    public Page {
        items = List.copyOf(items);
        consumedCapacity = List.copyOf(consumedCapacity);
    }

    /** The counts; neither the items nor the cursor, which may be sensitive. */
    @Override
    public String toString() {
        return "Page[items=" + ValueSummary.at(items) + ", cursor=" + ValueSummary.at(cursor) + ", count=" + count
                + ", scannedCount=" + scannedCount + ", consumedCapacity=" + consumedCapacity + ", requests=" + requests
                + "]";
    }
}
