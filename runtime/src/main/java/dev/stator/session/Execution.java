package dev.stator.session;

import dev.stator.error.ThrottledException;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of an operation: sends its requests and tells observers of them. {@link Session#begin} gives one; its user
 * ends it, best by {@link #run} or {@link #runAsync}. Safe for use by several threads.
 *
 * <p>This one tells nobody; it is the same object for all runs of a session without observers.
 */
public class Execution {
    private final Session session;

    Execution(Session session) {
        this.session = session;
    }

    /** Does {@code work} and ends with its answer or its error. */
    public final <R extends @Nullable Object> R run(Function<Execution, R> work) {
        R answer;
        try {
            answer = work.apply(this);
        } catch (Throwable e) { // users also throw what nobody declares
            fail(e);
            throw e;
        }
        end();
        return answer;
    }

    /** Does {@code work} and ends, before the future is done, with its answer or its error. It throws nothing. */
    public final <R extends @Nullable Object> CompletableFuture<R> runAsync(
            Function<Execution, CompletableFuture<R>> work) {
        return runAsync(work, Function.identity());
    }

    /** {@link #runAsync(Function)} with the answer replaced. */
    public final <S extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> runAsync(
            Function<Execution, CompletableFuture<S>> work, Function<S, R> answer) {
        return Completions.map(
                Completions.of(() -> work.apply(this)),
                value -> {
                    end();
                    return answer.apply(value);
                },
                error -> {
                    fail(error);
                    return error;
                });
    }

    /**
     * Sends a request and waits for its response. Exceptions are the client's, but for throttling.
     *
     * @throws ThrottledException if the client was throttled until it gave up
     */
    public <Q, S> S send(Call<Q, S> call, Q request) {
        return session.send(call, request);
    }

    /**
     * Sends a request. The future fails with the client's exception itself, or with a {@link ThrottledException} if the
     * client was throttled until it gave up.
     *
     * @throws IllegalStateException if there is no asynchronous client
     */
    public <Q, S> CompletableFuture<S> sendAsync(Call<Q, S> call, Q request) {
        return session.sendAsync(call, request);
    }

    /**
     * Something is going to be sent again.
     *
     * @param attempt 1 for the first retry
     * @param unprocessed what of a batch was not done; 0 elsewhere
     * @param cause null where DynamoDB answered, but left part of a batch undone
     */
    public void retry(int attempt, Duration pause, long unprocessed, @Nullable Throwable cause) {}

    /** It is done. Only the first end of a run counts, whichever it is. */
    public void end() {}

    /** It failed; its caller gets {@code error}. A cancellation counts as {@link #stop}. */
    public void fail(Throwable error) {}

    /** Its caller wants no more. */
    public void stop() {}
}
