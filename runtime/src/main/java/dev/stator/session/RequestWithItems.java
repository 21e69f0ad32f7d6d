package dev.stator.session;

import dev.stator.wire.ItemPlace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A request of many, and the items of its puts, or the keys of a batch get: they may go another way than the request.
 * Immutable.
 *
 * @param <Q> the request
 */
public final class RequestWithItems<Q> {
    /** The item of each put of the request itself. */
    public static final Map<String, AttributeValue> NO_ITEM = Map.of();

    /** A put in a batch. */
    public static final WriteRequest PUT = put(NO_ITEM);

    /** All keys of a table in a batch get. */
    public static final List<Map<String, AttributeValue>> KEYS = List.of(NO_ITEM);

    private final Q request;
    private final ItemPlace place;
    private final List<List<Map<String, AttributeValue>>> items;
    private final Filling<Q> filling;

    /** @param items in the place of each empty one: one, or all keys of a table */
    private RequestWithItems(
            Q request, ItemPlace place, List<List<Map<String, AttributeValue>>> items, Filling<Q> filling) {
        this.request = request;
        this.place = place;
        this.items = items;
        this.filling = filling;
    }

    private interface Filling<Q> {
        Q whole(Q request, Iterator<List<Map<String, AttributeValue>>> items);
    }

    /**
     * BatchGetItem.
     *
     * @param request the keys of each table {@link #KEYS}
     * @param keys of the tables, in their order
     */
    public static RequestWithItems<BatchGetItemRequest> of(
            BatchGetItemRequest request, List<List<Map<String, AttributeValue>>> keys) {
        return new RequestWithItems<>(request, ItemPlace.KEYS, keys, RequestWithItems::whole);
    }

    /**
     * BatchWriteItem.
     *
     * @param request each put of it {@link #PUT}
     * @param items of the puts, in their order
     */
    public static RequestWithItems<BatchWriteItemRequest> of(
            BatchWriteItemRequest request, List<Map<String, AttributeValue>> items) {
        return new RequestWithItems<>(request, ItemPlace.BATCH, each(items), RequestWithItems::whole);
    }

    /**
     * TransactWriteItems.
     *
     * @param request each put of it with {@link #NO_ITEM}
     * @param items of the puts, in their order; none if the request is whole
     */
    public static RequestWithItems<TransactWriteItemsRequest> of(
            TransactWriteItemsRequest request, List<Map<String, AttributeValue>> items) {
        return new RequestWithItems<>(request, ItemPlace.TRANSACTION, each(items), RequestWithItems::whole);
    }

    private static List<List<Map<String, AttributeValue>>> each(List<Map<String, AttributeValue>> items) {
        List<List<Map<String, AttributeValue>>> places = new ArrayList<>(items.size());
        for (Map<String, AttributeValue> item : items) {
            places.add(List.of(item));
        }
        return places;
    }

    /** Without its items. */
    public Q request() {
        return request;
    }

    ItemPlace place() {
        return place;
    }

    List<List<Map<String, AttributeValue>>> items() {
        return items;
    }

    /** With this configuration. */
    @SuppressWarnings("unchecked") // a request's builder builds its like
    RequestWithItems<Q> configured(AwsRequestOverrideConfiguration configuration) {
        Q configured = (Q) ((DynamoDbRequest) request)
                .toBuilder().overrideConfiguration(configuration).build();
        return new RequestWithItems<>(configured, place, items, filling);
    }

    /** The request as the SDK takes it. */
    public Q whole() {
        return items.isEmpty() ? request : filling.whole(request, items.iterator());
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder()
                .putRequest(PutRequest.builder().item(item).build())
                .build();
    }

    private static BatchGetItemRequest whole(
            BatchGetItemRequest request, Iterator<List<Map<String, AttributeValue>>> keys) {
        Map<String, KeysAndAttributes> tables = new LinkedHashMap<>();
        request.requestItems()
                .forEach((table, asked) ->
                        tables.put(table, asked.toBuilder().keys(keys.next()).build()));
        return request.toBuilder().requestItems(tables).build();
    }

    private static BatchWriteItemRequest whole(
            BatchWriteItemRequest request, Iterator<List<Map<String, AttributeValue>>> items) {
        Map<String, List<WriteRequest>> tables = new LinkedHashMap<>();
        request.requestItems().forEach((table, writes) -> {
            List<WriteRequest> whole = new ArrayList<>(writes.size());
            for (WriteRequest write : writes) {
                whole.add(write.putRequest() == null ? write : put(items.next().get(0)));
            }
            tables.put(table, whole);
        });
        return request.toBuilder().requestItems(tables).build();
    }

    private static TransactWriteItemsRequest whole(
            TransactWriteItemsRequest request, Iterator<List<Map<String, AttributeValue>>> items) {
        List<TransactWriteItem> whole = new ArrayList<>(request.transactItems().size());
        for (TransactWriteItem write : request.transactItems()) {
            whole.add(
                    write.put() == null
                            ? write
                            : TransactWriteItem.builder()
                                    .put(write.put().toBuilder()
                                            .item(items.next().get(0))
                                            .build())
                                    .build());
        }
        return request.toBuilder().transactItems(whole).build();
    }
}
