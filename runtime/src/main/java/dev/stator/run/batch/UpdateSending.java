package dev.stator.run.batch;

import dev.stator.error.ThrottledException;
import dev.stator.operation.Response;
import dev.stator.operation.WriteOperation;
import dev.stator.run.flow.BatchEvents;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.Loop;
import dev.stator.run.flow.Sending;
import dev.stator.run.flow.WritePace;
import dev.stator.run.item.WriteAnswer;
import dev.stator.session.Backoff;
import dev.stator.session.ResponseMetrics;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends one write until it is done, refused, or time is up. */
final class UpdateSending<S> implements Sending<UpdateEntry<S>> {
    private final Run<S> run;
    private final Backoff.Waits waits;
    private final UpdateEntry<S> entry;
    private int attempt;

    /** Of an earlier attempt, which may have been applied. */
    private @Nullable Throwable doubt;

    private volatile @Nullable CompletableFuture<?> loop;

    /**
     * What the writes of one run share.
     *
     * @param rounds told by one thread at a time
     */
    record Run<S>(
            Session session,
            Carrier carrier,
            BatchEvents rounds,
            WritePace pace,
            WriteReport<S> report,
            boolean metered) {}

    UpdateSending(Run<S> run, Backoff.Waits waits, UpdateEntry<S> entry) {
        this.run = run;
        this.waits = waits;
        this.entry = entry;
    }

    @Override
    public CompletableFuture<Settled<UpdateEntry<S>>> begin() {
        CompletableFuture<Settled<UpdateEntry<S>>> sending = Loop.until(this::step);
        loop = sending;
        return Completions.recover(sending, Throwable.class, cause -> left(cause, false));
    }

    @Override
    public void cancel() {
        CompletableFuture<?> sending = loop;
        if (sending != null) {
            sending.cancel(true);
        }
    }

    private CompletableFuture<Optional<Settled<UpdateEntry<S>>>> step() {
        CompletableFuture<Optional<ResponseMetrics>> sent = run.pace()
                .send(
                        run.carrier(),
                        waits,
                        1,
                        () -> Completions.of(() -> send(entry.operation())),
                        ResponseMetrics::capacity);
        CompletableFuture<Supplier<CompletableFuture<Optional<Settled<UpdateEntry<S>>>>>> next = Completions.recover(
                Completions.map(sent, answer -> () -> answer.map(this::answered).orElseGet(this::late)),
                RuntimeException.class,
                error -> () -> failed(error));
        return Completions.compose(next, Supplier::get);
    }

    private <T, R extends @Nullable Object> CompletableFuture<ResponseMetrics> send(WriteOperation<T, R> operation) {
        boolean capacity = run.metered() || run.pace().isKept();
        return Completions.map(
                new WriteAnswer<>(run.session(), operation.write(), operation.returning())
                        .send(run.carrier(), capacity),
                UpdateSending::metrics);
    }

    private static ResponseMetrics metrics(Response<?> response) {
        return new ResponseMetrics(1, 1, 0, null, response.consumedCapacity(), response.itemCollectionMetrics());
    }

    private CompletableFuture<Optional<Settled<UpdateEntry<S>>>> answered(ResponseMetrics metrics) {
        run.report().offsets().over(entry.offset());
        run.rounds().round(metrics, 1, 0);
        return done();
    }

    private static <S> CompletableFuture<Optional<Settled<UpdateEntry<S>>>> done() {
        return CompletableFuture.completedFuture(Optional.of(new Settled<>(List.of(), null, false)));
    }

    /** The deadline came before its turn. */
    private CompletableFuture<Optional<Settled<UpdateEntry<S>>>> late() {
        return CompletableFuture.completedFuture(Optional.of(left(null, attempt > 0)));
    }

    private CompletableFuture<Optional<Settled<UpdateEntry<S>>>> failed(RuntimeException error) {
        if (error instanceof ThrottledException throttled) {
            run.rounds().round(null, 0, 1);
            doubt = doubt == null && throttled.inDoubt() ? error : doubt;
            return again(throttled);
        }
        if (!run.report().goesOnAfter(error)) {
            return CompletableFuture.failedFuture(error);
        }
        run.report().refuse(entry.offset(), entry.element(), error, doubt != null);
        run.rounds().round(null, 0, 0);
        return done();
    }

    private CompletableFuture<Optional<Settled<UpdateEntry<S>>>> again(ThrottledException cause) {
        Optional<Duration> wait = waits.next();
        if (wait.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.of(left(cause, false)));
        }
        attempt++;
        run.carrier().execution().retry(attempt, wait.get(), 0, cause);
        return Completions.map(run.carrier().pause(wait.get()), over -> Optional.empty());
    }

    private Settled<UpdateEntry<S>> left(@Nullable Throwable cause, boolean unprocessed) {
        Throwable earlier = doubt;
        if (cause == null && earlier != null) {
            return new Settled<>(List.of(entry), earlier, false);
        }
        if (cause != null && earlier != null && earlier != cause) {
            cause.addSuppressed(earlier);
        }
        return new Settled<>(List.of(entry), cause, unprocessed);
    }
}
