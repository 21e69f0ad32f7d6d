package dev.stator.run.flow;

import dev.stator.session.Backoff;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the requests of one execution travel and how it waits: all that blocking and asynchronous execution do not share.
 * Whatever drives requests is written once, on futures; where the carrier blocks, they are done when it gives them.
 */
public interface Carrier {
    /** The execution whose requests it carries. */
    Execution execution();

    /**
     * Sends a request, and lets {@code answer} make something of its response, on the thread that brings it. The future
     * fails with the client's exception itself, or with what {@code answer} throws; nothing is thrown here.
     */
    <Q, S, V extends @Nullable Object> CompletableFuture<V> send(Call<Q, S> call, Q request, Function<S, V> answer);

    /** Sends a request. It throws nothing. */
    default <Q, S> CompletableFuture<S> send(Call<Q, S> call, Q request) {
        return send(call, request, Function.identity());
    }

    /** Waits. It throws nothing. */
    CompletableFuture<@Nullable Void> pause(Duration wait);

    /**
     * Runs a batch with so many requests under way at once: where it blocks on as many threads, which live no longer
     * than the batch, and the future is done.
     */
    <X> CompletableFuture<BatchLoop.End<X>> batch(int concurrency, Function<Carrier, BatchLoop<X>> loop);

    /** Makes the carrier of an execution. */
    @FunctionalInterface
    interface Kind {
        /** The carrier of {@code execution}. */
        Carrier of(Execution execution);
    }

    /** Over the blocking client, on the caller's thread. */
    static Kind blocking(Backoff backoff) {
        return execution -> new Blocking(execution, backoff, Runnable::run);
    }

    /** Over the asynchronous client. */
    static Kind async(Backoff backoff) {
        return execution -> new Async(execution, backoff);
    }

    /**
     * Over the blocking client, each request and each pause on a thread of {@code threads}; {@code Runnable::run} for
     * the caller's own, and then every future is done when it is given.
     */
    record Blocking(Execution execution, Backoff backoff, Executor threads) implements Carrier {
        @Override
        public <Q, S, V extends @Nullable Object> CompletableFuture<V> send(
                Call<Q, S> call, Q request, Function<S, V> answer) {
            return Completions.on(threads, () -> answer.apply(execution.send(call, request)));
        }

        @Override
        public CompletableFuture<@Nullable Void> pause(Duration wait) {
            return Completions.on(threads, () -> {
                backoff.sleep(wait);
                return null;
            });
        }

        @Override
        public <X> CompletableFuture<BatchLoop.End<X>> batch(int concurrency, Function<Carrier, BatchLoop<X>> loop) {
            return CompletableFuture.completedFuture(
                    BatchThreads.await(concurrency, pool -> loop.apply(new Blocking(execution, backoff, pool))));
        }
    }

    /** Over the asynchronous client; nothing blocks a thread. */
    record Async(Execution execution, Backoff backoff) implements Carrier {
        @Override
        public <Q, S, V extends @Nullable Object> CompletableFuture<V> send(
                Call<Q, S> call, Q request, Function<S, V> answer) {
            return Completions.of(() -> Completions.map(execution.sendAsync(call, request), answer));
        }

        @Override
        public CompletableFuture<@Nullable Void> pause(Duration wait) {
            return Completions.of(() -> backoff.timer().after(wait));
        }

        @Override
        public <X> CompletableFuture<BatchLoop.End<X>> batch(int concurrency, Function<Carrier, BatchLoop<X>> loop) {
            return loop.apply(this).run();
        }
    }
}
