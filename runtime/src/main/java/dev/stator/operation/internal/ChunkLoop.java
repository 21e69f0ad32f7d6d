package dev.stator.operation.internal;

import dev.stator.session.internal.Completions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fetches chunk after chunk asynchronously and hands each over, until none follows or one brings a failure. */
public final class ChunkLoop<P, X> {
    private final Fetch<P, X> fetch;
    private final Consumer<Chunk<P, X>> consumer;
    private final CompletableFuture<@Nullable Void> result = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<Chunk<P, X>> underway;

    private ChunkLoop(Fetch<P, X> fetch, Consumer<Chunk<P, X>> consumer) {
        this.fetch = fetch;
        this.consumer = consumer;
    }

    /** A future that completes when the last chunk was handed over; cancelling it ends the loop. */
    public static <P, X> CompletableFuture<@Nullable Void> run(
            P start, Fetch<P, X> fetch, Consumer<Chunk<P, X>> consumer) {
        ChunkLoop<P, X> loop = new ChunkLoop<>(fetch, consumer);
        Completions.whenDone(loop.result, (nothing, error) -> loop.stop());
        loop.advance(start);
        return loop.result;
    }

    private void advance(P start) {
        @Nullable P position = start;
        try {
            while (position != null && !result.isDone()) {
                CompletableFuture<Chunk<P, X>> request = fetch.chunk(position);
                underway = request;
                if (!request.isDone()) {
                    Completions.whenDone(request, this::arrived);
                    return;
                }
                // A loop and no recursion: responses that are there at once must not grow the stack.
                position = take(request.join());
            }
            result.complete(null);
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(Completions.cause(e));
        }
    }

    private void arrived(@Nullable Chunk<P, X> chunk, @Nullable Throwable error) {
        if (chunk == null) {
            result.completeExceptionally(
                    error == null
                            ? new IllegalStateException("A request ended with neither a response nor an error")
                            : Completions.cause(error));
            return;
        }
        @Nullable P next;
        try {
            next = take(chunk);
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
            return;
        }
        if (next == null) {
            result.complete(null);
        } else {
            advance(next);
        }
    }

    private @Nullable P take(Chunk<P, X> chunk) {
        consumer.accept(chunk);
        if (chunk.failure() != null) {
            throw chunk.failure();
        }
        return chunk.next();
    }

    private void stop() {
        CompletableFuture<Chunk<P, X>> request = underway;
        if (result.isCancelled() && request != null) {
            request.cancel(true);
        }
        fetch.stop();
    }
}
