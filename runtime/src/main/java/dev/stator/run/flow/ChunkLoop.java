package dev.stator.run.flow;

import dev.stator.session.internal.Completions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fetches chunk after chunk and hands each over, until none follows or one brings a failure. */
public final class ChunkLoop<P, X> {
    private final Fetch<P, X> fetch;
    private final Consumer<Chunk<P, X>> consumer;
    private P position;

    private ChunkLoop(P start, Fetch<P, X> fetch, Consumer<Chunk<P, X>> consumer) {
        this.position = start;
        this.fetch = fetch;
        this.consumer = consumer;
    }

    /** A future that completes when the last chunk was handed over; cancelling it ends the loop. */
    public static <P, X> CompletableFuture<@Nullable Void> run(
            P start, Fetch<P, X> fetch, Consumer<Chunk<P, X>> consumer) {
        ChunkLoop<P, X> loop = new ChunkLoop<>(start, fetch, consumer);
        CompletableFuture<Boolean> end = Loop.until(loop::step);
        Completions.whenDone(end, (done, error) -> fetch.stop());
        return Completions.map(end, done -> null);
    }

    private CompletableFuture<Optional<Boolean>> step() {
        return Completions.map(fetch.chunk(position), this::take);
    }

    private Optional<Boolean> take(Chunk<P, X> chunk) {
        consumer.accept(chunk);
        if (chunk.failure() != null) {
            throw chunk.failure();
        }
        @Nullable P next = chunk.next();
        if (next == null) {
            return Optional.of(true);
        }
        position = next;
        return Optional.empty();
    }
}
