package dev.stator.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * An asynchronous client that answers from a {@link Script}: at once, or when told so.
 */
public final class ScriptedAsyncClient implements DynamoDbAsyncClient {
    private final Script script;
    private final boolean held;
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<CompletableFuture<?>> futures = new ArrayList<>();

    private ScriptedAsyncClient(Script script, boolean held) {
        this.script = script;
        this.held = held;
    }

    /** Answers every request before it returns. */
    public static ScriptedAsyncClient prompt(Script script) {
        return new ScriptedAsyncClient(script, false);
    }

    /** Answers when {@link #release()} is called. */
    public static ScriptedAsyncClient held(Script script) {
        return new ScriptedAsyncClient(script, true);
    }

    /** Answers the requests that wait. */
    public void release() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    /** What became of the requests. */
    public List<CompletableFuture<?>> futures() {
        return futures;
    }

    private <S> CompletableFuture<S> answer(Object request, Class<S> type) {
        CompletableFuture<S> future = new CompletableFuture<>();
        futures.add(future);
        Runnable answer = () -> {
            try {
                future.complete(script.answer(request, type));
            } catch (RuntimeException | AssertionError e) {
                future.completeExceptionally(e);
            }
        };
        if (held) {
            waiting.add(answer);
        } else {
            answer.run();
        }
        return future;
    }

    @Override
    public CompletableFuture<DeleteItemResponse> deleteItem(DeleteItemRequest request) {
        return answer(request, DeleteItemResponse.class);
    }

    @Override
    public CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
        return answer(request, GetItemResponse.class);
    }

    @Override
    public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
        return answer(request, PutItemResponse.class);
    }

    @Override
    public CompletableFuture<QueryResponse> query(QueryRequest request) {
        return answer(request, QueryResponse.class);
    }

    @Override
    public CompletableFuture<ScanResponse> scan(ScanRequest request) {
        return answer(request, ScanResponse.class);
    }

    @Override
    public CompletableFuture<UpdateItemResponse> updateItem(UpdateItemRequest request) {
        return answer(request, UpdateItemResponse.class);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        throw new AssertionError("A client is its owner's to close");
    }
}
