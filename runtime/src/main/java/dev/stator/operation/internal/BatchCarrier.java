package dev.stator.operation.internal;

import dev.stator.session.Backoff;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/** How the requests of a batch travel and how it waits: all that its blocking and its asynchronous form do not share. */
public interface BatchCarrier {
    /** Sends a request. It throws nothing. */
    <Q extends DynamoDbRequest, S extends DynamoDbResponse> CompletableFuture<S> send(Call<Q, S> call, Q request);

    /** Waits. It throws nothing. */
    CompletableFuture<@Nullable Void> pause(Duration wait);

    /**
     * On the blocking client, each request and each pause on a thread of {@code threads}; {@code Runnable::run} for the caller's
     * own, and then every future is done when it is given.
     */
    record Blocking(Execution execution, Backoff backoff, Executor threads) implements BatchCarrier {
        @Override
        public <Q extends DynamoDbRequest, S extends DynamoDbResponse> CompletableFuture<S> send(
                Call<Q, S> call, Q request) {
            return Completions.of(() -> CompletableFuture.supplyAsync(() -> execution.send(call, request), threads));
        }

        @Override
        public CompletableFuture<@Nullable Void> pause(Duration wait) {
            return Completions.of(() -> CompletableFuture.runAsync(() -> backoff.sleep(wait), threads));
        }
    }

    /** On the asynchronous client; nothing blocks a thread. */
    record Async(Execution execution, Backoff backoff) implements BatchCarrier {
        @Override
        public <Q extends DynamoDbRequest, S extends DynamoDbResponse> CompletableFuture<S> send(
                Call<Q, S> call, Q request) {
            return Completions.of(() -> execution.sendAsync(call, request));
        }

        @Override
        public CompletableFuture<@Nullable Void> pause(Duration wait) {
            return Completions.of(() -> backoff.timer().after(wait));
        }
    }
}
