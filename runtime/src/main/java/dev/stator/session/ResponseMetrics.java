package dev.stator.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/**
 * What a request moved; a {@link Call} reads it off the request and its response.
 *
 * @param unprocessed what a batch left undone
 * @param segment of a parallel scan
 * @param capacity as far as the request asked for it
 * @param collections metrics of item collections, as far as the request asked for them
 */
public record ResponseMetrics(
        long items,
        long scanned,
        long unprocessed,
        @Nullable Integer segment,
        List<ConsumedCapacity> capacity,
        List<ItemCollectionMetrics> collections) {
    static final ResponseMetrics NONE = new ResponseMetrics(0, 0, 0, null, List.of(), List.of());

    /** Of one item; {@code there} if there was one. */
    static ResponseMetrics ofItem(
            boolean there, @Nullable ConsumedCapacity capacity, @Nullable ItemCollectionMetrics collection) {
        long items = there ? 1 : 0;
        return new ResponseMetrics(items, items, 0, null, listed(capacity), listed(collection));
    }

    /** Of a query or scan. */
    static ResponseMetrics ofPage(
            @Nullable Integer count,
            @Nullable Integer scanned,
            @Nullable Integer segment,
            @Nullable ConsumedCapacity capacity) {
        return new ResponseMetrics(
                Objects.requireNonNullElse(count, 0),
                Objects.requireNonNullElse(scanned, 0),
                0,
                segment,
                listed(capacity),
                List.of());
    }

    /** Of a batch or a transaction; {@code collections} by table. */
    static ResponseMetrics ofSeveral(
            long items,
            long unprocessed,
            List<ConsumedCapacity> capacity,
            Map<String, List<ItemCollectionMetrics>> collections) {
        return new ResponseMetrics(
                items,
                items,
                unprocessed,
                null,
                capacity,
                collections.values().stream().flatMap(List::stream).toList());
    }

    private static <X> List<X> listed(@Nullable X one) {
        return one == null ? List.of() : List.of(one);
    }
}
