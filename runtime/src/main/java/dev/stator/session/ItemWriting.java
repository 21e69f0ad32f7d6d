package dev.stator.session;

import dev.stator.session.internal.Completions;
import dev.stator.wire.SentItems;
import dev.stator.wire.WirePath;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Sends requests with items, or with keys, which go in the request, or beside it where the client has the path for
 * that.
 */
final class ItemWriting {
    private ItemWriting() {}

    static Object batchWriteItem(
            DynamoDbClient client, WirePath path, RequestWithItems<BatchWriteItemRequest> request) {
        return send(path, request, client::batchWriteItem);
    }

    static CompletableFuture<?> batchWriteItem(
            DynamoDbAsyncClient client, WirePath path, RequestWithItems<BatchWriteItemRequest> request) {
        return sendAsync(path, request, client::batchWriteItem);
    }

    static Object transactWriteItems(
            DynamoDbClient client, WirePath path, RequestWithItems<TransactWriteItemsRequest> request) {
        return send(path, request, client::transactWriteItems);
    }

    static CompletableFuture<?> transactWriteItems(
            DynamoDbAsyncClient client, WirePath path, RequestWithItems<TransactWriteItemsRequest> request) {
        return sendAsync(path, request, client::transactWriteItems);
    }

    static <Q extends DynamoDbRequest, R> R send(WirePath path, RequestWithItems<Q> request, Function<Q, R> client) {
        SentItems items = path.sent(request.request(), request.place(), request.items());
        if (items == null) {
            return client.apply(request.whole());
        }
        try {
            return client.apply(items.on(request.request()));
        } catch (RuntimeException e) {
            if (items.isRefused()) {
                return client.apply(request.whole());
            }
            throw e;
        }
    }

    static <Q extends DynamoDbRequest, R> CompletableFuture<R> sendAsync(
            WirePath path, RequestWithItems<Q> request, Function<Q, CompletableFuture<R>> client) {
        SentItems items = path.sent(request.request(), request.place(), request.items());
        if (items == null) {
            return client.apply(request.whole());
        }
        return Completions.recoverWith(
                Completions.of(() -> client.apply(items.on(request.request()))),
                RuntimeException.class,
                error -> items.isRefused() ? client.apply(request.whole()) : CompletableFuture.failedFuture(error));
    }
}
