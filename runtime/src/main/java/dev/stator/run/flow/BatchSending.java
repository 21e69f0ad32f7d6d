package dev.stator.run.flow;

import dev.stator.error.RegionConflictException;
import dev.stator.error.ThrottledException;
import dev.stator.session.Backoff;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/** Sends one chunk, and what was left of it, until nothing is, it fails, or time is up. */
final class BatchSending<X, Q extends DynamoDbRequest, S extends DynamoDbResponse> {
    private final BatchRequests<X, Q, S> requests;
    private final Carrier carrier;
    private final Backoff.Waits waits;
    private final BatchEvents<S> rounds;
    private final CompletableFuture<Settled<X>> settled = new CompletableFuture<>();
    private List<X> left;
    private int attempt;

    /** Of an earlier attempt, which may have been applied: what comes after it cannot say that nothing was done. */
    private @Nullable Throwable doubt;

    private volatile @Nullable CompletableFuture<S> response;
    private volatile @Nullable CompletableFuture<@Nullable Void> pause;

    BatchSending(
            BatchRequests<X, Q, S> requests,
            Carrier carrier,
            Backoff.Waits waits,
            BatchEvents<S> rounds,
            List<X> chunk) {
        this.requests = requests;
        this.carrier = carrier;
        this.waits = waits;
        this.rounds = rounds;
        this.left = chunk;
    }

    /**
     * How it ended.
     *
     * @param left what was not done, or is not known to be
     * @param cause why; null with {@code left} if DynamoDB left it undone until time was up
     */
    record Settled<X>(List<X> left, @Nullable Throwable cause) {}

    /** Sends. The future never fails. */
    CompletableFuture<Settled<X>> begin() {
        go();
        return settled;
    }

    /** Ends it soon. */
    void cancel() {
        CompletableFuture<?> request = response;
        CompletableFuture<?> wait = pause;
        if (request != null) {
            request.cancel(true);
        }
        if (wait != null) {
            wait.cancel(true);
        }
    }

    private void go() {
        try {
            // A loop and no recursion: what is there at once must not grow the stack.
            for (CompletableFuture<?> next = step(); next != null; next = step()) {
                if (!next.isDone()) {
                    Completions.whenDone(next, (value, error) -> go());
                    return;
                }
            }
        } catch (RuntimeException | Error e) {
            end(e);
        }
    }

    /** What to wait for before the next step; null at the end. */
    private @Nullable CompletableFuture<?> step() {
        CompletableFuture<S> arrived = response;
        CompletableFuture<@Nullable Void> ended = pause;
        response = null;
        pause = null;
        if (arrived != null) {
            return take(arrived);
        }
        Throwable interruption = ended == null ? null : error(ended);
        return interruption == null ? send() : settle(interruption);
    }

    private CompletableFuture<S> send() {
        CompletableFuture<S> request = carrier.send(requests.call(), requests.request(left));
        response = request;
        return request;
    }

    private @Nullable CompletableFuture<?> take(CompletableFuture<S> arrived) {
        Throwable error = error(arrived);
        if (error instanceof ThrottledException || error instanceof RegionConflictException) {
            rounds.round(null, 0, left.size());
            doubt = doubt == null && isInDoubt(error) ? error : doubt;
            return again(error);
        }
        if (error != null) {
            return settle(error);
        }
        S answer = arrived.join();
        List<X> sent = left;
        left = requests.take(sent, answer);
        rounds.round(answer, sent.size() - left.size(), left.size());
        if (left.isEmpty()) {
            return settle(null);
        }
        if (left.size() < sent.size()) {
            waits.progress();
        }
        return requests.isFull(answer) ? send() : again(null);
    }

    private @Nullable CompletableFuture<?> again(@Nullable Throwable cause) {
        Optional<Duration> wait = waits.next();
        if (wait.isEmpty()) {
            return settle(cause);
        }
        attempt++;
        carrier.execution().retry(attempt, wait.get(), left.size(), cause);
        CompletableFuture<@Nullable Void> begun = carrier.pause(wait.get());
        pause = begun;
        return begun;
    }

    private @Nullable CompletableFuture<?> settle(@Nullable Throwable cause) {
        end(cause);
        return null;
    }

    private void end(@Nullable Throwable cause) {
        Throwable earlier = doubt;
        if (left.isEmpty() || earlier == null || earlier == cause) {
            settled.complete(new Settled<>(left, cause));
        } else if (cause == null) {
            settled.complete(new Settled<>(left, earlier));
        } else {
            cause.addSuppressed(earlier);
            settled.complete(new Settled<>(left, cause));
        }
    }

    private static boolean isInDoubt(Throwable error) {
        return error instanceof ThrottledException throttled
                ? throttled.inDoubt()
                : error instanceof RegionConflictException conflict && conflict.inDoubt();
    }

    private static @Nullable Throwable error(CompletableFuture<?> done) {
        try {
            done.join();
            return null;
        } catch (CompletionException | CancellationException e) {
            return Completions.cause(e);
        }
    }
}
