package dev.stator.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

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

    static ResponseMetrics of(GetItemResponse response) {
        return ofItem(response.hasItem(), response.consumedCapacity(), null);
    }

    static ResponseMetrics of(PutItemResponse response) {
        return ofItem(true, response.consumedCapacity(), response.itemCollectionMetrics());
    }

    static ResponseMetrics of(UpdateItemResponse response) {
        return ofItem(true, response.consumedCapacity(), response.itemCollectionMetrics());
    }

    static ResponseMetrics of(DeleteItemResponse response) {
        return ofItem(true, response.consumedCapacity(), response.itemCollectionMetrics());
    }

    static ResponseMetrics ofQuery(ReceivedItems<QueryResponse, ?> received) {
        QueryResponse response = received.response();
        return ofPage(response.count(), response.scannedCount(), null, response.consumedCapacity());
    }

    static ResponseMetrics ofScan(ScanRequest request, ReceivedItems<ScanResponse, ?> received) {
        ScanResponse response = received.response();
        return ofPage(response.count(), response.scannedCount(), request.segment(), response.consumedCapacity());
    }

    static ResponseMetrics ofBatch(
            ReceivedItems<BatchGetItemResponse, Map<String, List<Map<String, AttributeValue>>>> received) {
        BatchGetItemResponse response = received.response();
        long left = 0;
        for (KeysAndAttributes keys : response.unprocessedKeys().values()) {
            left += keys.keys().size();
        }
        return ofSeveral(sizes(received.items().values()), left, response.consumedCapacity(), Map.of());
    }

    static ResponseMetrics of(BatchWriteItemRequest request, BatchWriteItemResponse response) {
        long left = sizes(response.unprocessedItems().values());
        long written = sizes(request.requestItems().values()) - left;
        return ofSeveral(written, left, response.consumedCapacity(), response.itemCollectionMetrics());
    }

    static ResponseMetrics ofTransaction(
            ReceivedItems<TransactGetItemsResponse, List<@Nullable Map<String, AttributeValue>>> received) {
        long found = received.items().stream().filter(Objects::nonNull).count();
        return ofSeveral(found, 0, received.response().consumedCapacity(), Map.of());
    }

    static ResponseMetrics of(TransactWriteItemsRequest request, TransactWriteItemsResponse response) {
        return ofSeveral(
                request.transactItems().size(), 0, response.consumedCapacity(), response.itemCollectionMetrics());
    }

    private static long sizes(Collection<? extends Collection<?>> groups) {
        long size = 0;
        for (Collection<?> group : groups) {
            size += group.size();
        }
        return size;
    }

    /** Of one item; {@code there} if there was one. */
    private static ResponseMetrics ofItem(
            boolean there, @Nullable ConsumedCapacity capacity, @Nullable ItemCollectionMetrics collection) {
        long items = there ? 1 : 0;
        return new ResponseMetrics(items, items, 0, null, listed(capacity), listed(collection));
    }

    /** Of a query or scan. */
    private static ResponseMetrics ofPage(
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
    private static ResponseMetrics ofSeveral(
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
                collections.isEmpty()
                        ? List.of()
                        : collections.values().stream().flatMap(List::stream).toList());
    }

    private static <X> List<X> listed(@Nullable X one) {
        return one == null ? List.of() : List.of(one);
    }
}
