package dev.stator.run.flow;

import dev.stator.error.RegionConflictException;
import dev.stator.error.ThrottledException;
import dev.stator.session.Backoff;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** Sends one chunk, and what was left of it, until nothing is, it fails, or time is up. */
final class BatchSending<X, Q extends DynamoDbRequest, S> {
    private final BatchRequests<X, Q, S> requests;
    private final Carrier carrier;
    private final Backoff.Waits waits;
    private final BatchEvents rounds;
    private List<X> left;
    private int attempt;

    /** Of an earlier attempt, which may have been applied: what comes after it cannot say that nothing was done. */
    private @Nullable Throwable doubt;

    private volatile @Nullable CompletableFuture<?> loop;

    BatchSending(
            BatchRequests<X, Q, S> requests, Carrier carrier, Backoff.Waits waits, BatchEvents rounds, List<X> chunk) {
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
        CompletableFuture<Settled<X>> sending = Loop.until(this::step);
        loop = sending;
        return Completions.recover(sending, Throwable.class, this::settled);
    }

    /** Ends it soon. */
    void cancel() {
        CompletableFuture<?> sending = loop;
        if (sending != null) {
            sending.cancel(true);
        }
    }

    /** One request, and the wait that its answer asks for. */
    private CompletableFuture<Optional<Settled<X>>> step() {
        Q request = requests.request(left);
        CompletableFuture<Supplier<CompletableFuture<Optional<Settled<X>>>>> next = Completions.recover(
                Completions.map(carrier.send(requests.call(), request), answer -> () -> answered(request, answer)),
                RuntimeException.class,
                error -> () -> refused(error));
        return Completions.compose(next, Supplier::get);
    }

    private CompletableFuture<Optional<Settled<X>>> answered(Q request, S answer) {
        List<X> sent = left;
        left = requests.take(sent, answer);
        rounds.round(requests.call().metrics(request, answer), sent.size() - left.size(), left.size());
        if (left.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.of(settled(null)));
        }
        if (left.size() < sent.size()) {
            waits.progress();
        }
        return requests.isFull(answer) ? CompletableFuture.completedFuture(Optional.empty()) : again(null);
    }

    private CompletableFuture<Optional<Settled<X>>> refused(RuntimeException error) {
        if (!(error instanceof ThrottledException || error instanceof RegionConflictException)) {
            return CompletableFuture.failedFuture(error);
        }
        rounds.round(null, 0, left.size());
        doubt = doubt == null && isInDoubt(error) ? error : doubt;
        return again(error);
    }

    private CompletableFuture<Optional<Settled<X>>> again(@Nullable Throwable cause) {
        Optional<Duration> wait = waits.next();
        if (wait.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.of(settled(cause)));
        }
        attempt++;
        carrier.execution().retry(attempt, wait.get(), left.size(), cause);
        return Completions.map(carrier.pause(wait.get()), over -> Optional.empty());
    }

    private Settled<X> settled(@Nullable Throwable cause) {
        Throwable earlier = doubt;
        if (left.isEmpty() || earlier == null || earlier == cause) {
            return new Settled<>(left, cause);
        }
        if (cause == null) {
            return new Settled<>(left, earlier);
        }
        cause.addSuppressed(earlier);
        return new Settled<>(left, cause);
    }

    private static boolean isInDoubt(Throwable error) {
        return error instanceof ThrottledException throttled
                ? throttled.inDoubt()
                : error instanceof RegionConflictException conflict && conflict.inDoubt();
    }
}
