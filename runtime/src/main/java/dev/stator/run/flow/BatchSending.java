package dev.stator.run.flow;

import dev.stator.error.RegionConflictException;
import dev.stator.error.ThrottledException;
import dev.stator.session.Backoff;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends one chunk, and what was left of it, until nothing is, it fails, or time is up. */
public final class BatchSending<X, Q, S> implements Sending<X> {
    private final BatchRequests<X, Q, S> requests;
    private final Carrier carrier;
    private final Backoff.Waits waits;
    private final BatchEvents rounds;
    private final WritePace pace;
    private List<X> left;
    private int attempt;

    /** What is sent behind {@code left}: the rest of a request that was refused for one of its entries. */
    private List<X> later = List.of();

    /** Of an earlier attempt, which may have been applied: what comes after it cannot say that nothing was done. */
    private @Nullable Throwable doubt;

    private volatile @Nullable CompletableFuture<?> loop;

    private BatchSending(
            BatchRequests<X, Q, S> requests,
            Carrier carrier,
            Backoff.Waits waits,
            BatchEvents rounds,
            WritePace pace,
            List<X> chunk) {
        this.requests = requests;
        this.carrier = carrier;
        this.waits = waits;
        this.rounds = rounds;
        this.pace = pace;
        this.left = chunk;
    }

    /**
     * What sends the chunks of one batch.
     *
     * @param rounds told by one thread at a time
     * @param waits their end is the batch's
     */
    public static <X, Q, S> Function<List<X>, Sending<X>> of(
            BatchRequests<X, Q, S> requests, Carrier carrier, Backoff.Waits waits, BatchEvents rounds, WritePace pace) {
        BatchEvents inTurn = BatchEvents.inTurn(rounds);
        return chunk -> new BatchSending<>(requests, carrier, waits.another(), inTurn, pace, chunk);
    }

    @Override
    public CompletableFuture<Settled<X>> begin() {
        CompletableFuture<Settled<X>> sending = Loop.until(this::step);
        loop = sending;
        return Completions.recover(sending, Throwable.class, this::settled);
    }

    @Override
    public void cancel() {
        CompletableFuture<?> sending = loop;
        if (sending != null) {
            sending.cancel(true);
        }
    }

    /** One request, and the wait that its answer asks for. */
    private CompletableFuture<Optional<Settled<X>>> step() {
        Q request = requests.request(left);
        CompletableFuture<Optional<S>> sent = pace.send(
                carrier,
                waits,
                pace.isKept() ? requests.expectedUnits(left) : 0,
                () -> carrier.send(requests.call(), request),
                answer -> requests.call().metrics(request, answer).capacity());
        CompletableFuture<Supplier<CompletableFuture<Optional<Settled<X>>>>> next = Completions.recover(
                Completions.map(sent, answer -> () -> answer.isEmpty() ? late() : answered(request, answer.get())),
                RuntimeException.class,
                error -> () -> refused(error));
        return Completions.compose(next, Supplier::get);
    }

    /** The deadline came before the turn of the request. */
    private CompletableFuture<Optional<Settled<X>>> late() {
        return CompletableFuture.completedFuture(Optional.of(settled(null, attempt > 0)));
    }

    private CompletableFuture<Optional<Settled<X>>> answered(Q request, S answer) {
        List<X> sent = left;
        left = requests.take(sent, answer);
        rounds.round(requests.call().metrics(request, answer), sent.size() - left.size(), left.size());
        if (left.isEmpty()) {
            return next();
        }
        if (left.size() < sent.size()) {
            waits.progress();
        }
        return requests.isFull(answer) ? CompletableFuture.completedFuture(Optional.empty()) : again(null);
    }

    /** Goes on with what is still to be sent. */
    private CompletableFuture<Optional<Settled<X>>> next() {
        if (later.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.of(settled(null, false)));
        }
        left = later;
        later = List.of();
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private CompletableFuture<Optional<Settled<X>>> refused(RuntimeException error) {
        if (error instanceof ThrottledException || error instanceof RegionConflictException) {
            rounds.round(null, 0, left.size());
            doubt = doubt == null && isInDoubt(error) ? error : doubt;
            return again(error);
        }
        return requests.isOfOne(error) ? without(error) : CompletableFuture.failedFuture(error);
    }

    /** Halves a request until the entry is alone for which it is refused, and sends the others without it. */
    private CompletableFuture<Optional<Settled<X>>> without(RuntimeException error) {
        if (left.size() == 1) {
            requests.refuse(left.get(0), error);
            left = List.of();
            return next();
        }
        List<X> rest = new ArrayList<>(left.subList(left.size() / 2, left.size()));
        rest.addAll(later);
        later = rest;
        left = left.subList(0, left.size() / 2);
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private CompletableFuture<Optional<Settled<X>>> again(@Nullable Throwable cause) {
        Optional<Duration> wait = waits.next();
        if (wait.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.of(settled(cause, cause == null)));
        }
        attempt++;
        carrier.execution().retry(attempt, wait.get(), left.size(), cause);
        return Completions.map(carrier.pause(wait.get()), over -> Optional.empty());
    }

    private Settled<X> settled(Throwable cause) {
        return settled(cause, false);
    }

    private Settled<X> settled(@Nullable Throwable cause, boolean unprocessed) {
        List<X> undone = left;
        if (!later.isEmpty()) {
            undone = new ArrayList<>(left);
            undone.addAll(later);
        }
        Throwable earlier = doubt;
        if (undone.isEmpty() || earlier == null || earlier == cause) {
            return new Settled<>(undone, cause, unprocessed);
        }
        if (cause == null) {
            return new Settled<>(undone, earlier, false);
        }
        cause.addSuppressed(earlier);
        return new Settled<>(undone, cause, unprocessed);
    }

    private static boolean isInDoubt(Throwable error) {
        return error instanceof ThrottledException throttled
                ? throttled.inDoubt()
                : error instanceof RegionConflictException conflict && conflict.inDoubt();
    }
}
