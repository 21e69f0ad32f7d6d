package dev.stator.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What a request moved, read off the request and its response.
 *
 * @param unprocessed what a batch left undone
 * @param segment of a parallel scan
 */
record ResponseMetrics(
        long items,
        long scanned,
        long unprocessed,
        @Nullable Integer segment,
        List<ConsumedCapacity> capacity) {
    private static final ResponseMetrics NONE = new ResponseMetrics(0, 0, 0, null, List.of());

    static ResponseMetrics of(DynamoDbRequest request, DynamoDbResponse response) {
        if (response instanceof GetItemResponse get) {
            return items(get.hasItem() ? 1 : 0, 0, listed(get.consumedCapacity()));
        }
        if (response instanceof PutItemResponse put) {
            return items(1, 0, listed(put.consumedCapacity()));
        }
        if (response instanceof UpdateItemResponse update) {
            return items(1, 0, listed(update.consumedCapacity()));
        }
        if (response instanceof DeleteItemResponse delete) {
            return items(1, 0, listed(delete.consumedCapacity()));
        }
        if (response instanceof QueryResponse query) {
            return read(query.count(), query.scannedCount(), null, query.consumedCapacity());
        }
        if (response instanceof ScanResponse scan && request instanceof ScanRequest asked) {
            return read(scan.count(), scan.scannedCount(), asked.segment(), scan.consumedCapacity());
        }
        return ofSeveral(request, response);
    }

    private static ResponseMetrics ofSeveral(DynamoDbRequest request, DynamoDbResponse response) {
        if (response instanceof BatchGetItemResponse get) {
            long read = get.responses().values().stream().mapToLong(List::size).sum();
            long left = get.unprocessedKeys().values().stream()
                    .mapToLong(keys -> keys.keys().size())
                    .sum();
            return items(read, left, get.consumedCapacity());
        }
        if (response instanceof BatchWriteItemResponse write && request instanceof BatchWriteItemRequest asked) {
            long left = writes(write.unprocessedItems());
            return items(writes(asked.requestItems()) - left, left, write.consumedCapacity());
        }
        if (response instanceof TransactGetItemsResponse get) {
            long read = get.responses().stream().filter(ItemResponse::hasItem).count();
            return items(read, 0, get.consumedCapacity());
        }
        if (response instanceof TransactWriteItemsResponse write
                && request instanceof TransactWriteItemsRequest asked) {
            return items(asked.transactItems().size(), 0, write.consumedCapacity());
        }
        return NONE;
    }

    private static ResponseMetrics items(long items, long unprocessed, List<ConsumedCapacity> capacity) {
        return new ResponseMetrics(items, items, unprocessed, null, capacity);
    }

    private static ResponseMetrics read(
            @Nullable Integer count,
            @Nullable Integer scanned,
            @Nullable Integer segment,
            @Nullable ConsumedCapacity capacity) {
        return new ResponseMetrics(
                Objects.requireNonNullElse(count, 0),
                Objects.requireNonNullElse(scanned, 0),
                0,
                segment,
                listed(capacity));
    }

    private static long writes(Map<String, List<WriteRequest>> byTable) {
        return byTable.values().stream().mapToLong(List::size).sum();
    }

    private static List<ConsumedCapacity> listed(@Nullable ConsumedCapacity capacity) {
        return capacity == null ? List.of() : List.of(capacity);
    }
}
