package dev.stator.session;

import dev.stator.session.internal.Completions;
import dev.stator.wire.ItemArray;
import dev.stator.wire.ItemSink;
import dev.stator.wire.WirePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** Sends reads of many items, which come with the response, or beside it where the client has the path for that. */
final class ItemReading {
    private ItemReading() {}

    static Object query(DynamoDbClient client, WirePath path, QueryRequest request) {
        return send(path, ItemArray.PAGE, request, client::query, QueryResponse::items);
    }

    static CompletableFuture<?> query(DynamoDbAsyncClient client, WirePath path, QueryRequest request) {
        return sendAsync(path, ItemArray.PAGE, request, client::query, QueryResponse::items);
    }

    static Object scan(DynamoDbClient client, WirePath path, ScanRequest request) {
        return send(path, ItemArray.PAGE, request, client::scan, ScanResponse::items);
    }

    static CompletableFuture<?> scan(DynamoDbAsyncClient client, WirePath path, ScanRequest request) {
        return sendAsync(path, ItemArray.PAGE, request, client::scan, ScanResponse::items);
    }

    /** Keys go as items of puts do. */
    static Object batchGetItem(DynamoDbClient client, WirePath path, RequestWithItems<BatchGetItemRequest> request) {
        ItemSink<Map<String, List<Map<String, AttributeValue>>>> sink = path.sink(request.request(), ItemArray.BATCH);
        return received(
                ItemWriting.send(path, request, sent -> client.batchGetItem(sink == null ? sent : sink.on(sent))),
                BatchGetItemResponse::responses,
                sink);
    }

    static CompletableFuture<?> batchGetItem(
            DynamoDbAsyncClient client, WirePath path, RequestWithItems<BatchGetItemRequest> request) {
        ItemSink<Map<String, List<Map<String, AttributeValue>>>> sink = path.sink(request.request(), ItemArray.BATCH);
        return Completions.map(
                ItemWriting.sendAsync(path, request, sent -> client.batchGetItem(sink == null ? sent : sink.on(sent))),
                response -> received(response, BatchGetItemResponse::responses, sink));
    }

    static Object transactGetItems(DynamoDbClient client, WirePath path, TransactGetItemsRequest request) {
        return send(path, ItemArray.TRANSACTION, request, client::transactGetItems, ItemReading::found);
    }

    static CompletableFuture<?> transactGetItems(
            DynamoDbAsyncClient client, WirePath path, TransactGetItemsRequest request) {
        return sendAsync(path, ItemArray.TRANSACTION, request, client::transactGetItems, ItemReading::found);
    }

    private static List<@Nullable Map<String, AttributeValue>> found(TransactGetItemsResponse response) {
        List<@Nullable Map<String, AttributeValue>> found =
                new ArrayList<>(response.responses().size());
        for (ItemResponse one : response.responses()) {
            found.add(one.hasItem() ? one.item() : null);
        }
        return found;
    }

    private static <Q extends DynamoDbRequest, R, I> ReceivedItems<R, I> send(
            WirePath path, ItemArray<I> array, Q request, Function<Q, R> client, Function<R, I> items) {
        ItemSink<I> sink = path.sink(request, array);
        return received(client.apply(sink == null ? request : sink.on(request)), items, sink);
    }

    private static <Q extends DynamoDbRequest, R, I> CompletableFuture<ReceivedItems<R, I>> sendAsync(
            WirePath path,
            ItemArray<I> array,
            Q request,
            Function<Q, CompletableFuture<R>> client,
            Function<R, I> items) {
        ItemSink<I> sink = path.sink(request, array);
        return Completions.map(
                client.apply(sink == null ? request : sink.on(request)), response -> received(response, items, sink));
    }

    private static <R, I> ReceivedItems<R, I> received(R response, Function<R, I> items, @Nullable ItemSink<I> sink) {
        I read = items.apply(response);
        return new ReceivedItems<>(response, sink == null ? read : sink.items(read));
    }
}
