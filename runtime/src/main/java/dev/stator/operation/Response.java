package dev.stator.operation;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/**
 * An answer with what DynamoDB says beside it, summed over all requests it took.
 *
 * @param value what {@code execute()} gives
 * @param consumedCapacity one entry a table, with the shares of the table and of each index
 * @param itemCollectionMetrics of writes to tables with local secondary indexes
 * @param count items that matched the filter (query and scan); otherwise the number of items answered
 * @param scannedCount items read before the filter (query and scan); otherwise as {@code count}
 * @param requests requests sent
 * @param <R> the answer
 */
public record Response<R extends @Nullable Object>(
        R value,
        List<ConsumedCapacity> consumedCapacity,
        List<ItemCollectionMetrics> itemCollectionMetrics,
        long count,
        long scannedCount,
        int requests) {
    /** Copies the lists. */
    public Response {
        consumedCapacity = List.copyOf(consumedCapacity);
        itemCollectionMetrics = List.copyOf(itemCollectionMetrics);
    }

    /** The counts; of the value the type, as it may be sensitive. */
    @Override
    public String toString() {
        return "Response[value=" + ValueSummary.at(value) + ", consumedCapacity=" + consumedCapacity + ", count="
                + count + ", scannedCount=" + scannedCount + ", requests=" + requests + "]";
    }

    /** The same with the value replaced. */
    public <V extends @Nullable Object> Response<V> map(Function<R, V> function) {
        return new Response<>(
                function.apply(value), consumedCapacity, itemCollectionMetrics, count, scannedCount, requests);
    }
}
