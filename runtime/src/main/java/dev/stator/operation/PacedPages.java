package dev.stator.operation;

import dev.stator.operation.internal.ReadRate;
import dev.stator.operation.internal.ReadRate.Turn;
import dev.stator.operation.internal.Workers;
import dev.stator.session.Execution;
import dev.stator.session.Timer;
import dev.stator.session.internal.Completions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The requests of one run of a query or scan, kept to their rate, and the report of its progress. */
final class PacedPages<R> {
    private final Paging<?, R, ?, ?> paging;
    private final @Nullable ReadRate rate;
    private final @Nullable ProgressReport progress;

    PacedPages(Paging<?, R, ?, ?> paging, Pace pace, Timer timer, int segments, int segmentsDone) {
        this.paging = paging;
        this.rate = pace.unitsPerSecond() == null ? null : new ReadRate(pace.unitsPerSecond(), timer);
        this.progress =
                pace.progress() == null ? null : new ProgressReport(pace.progress(), timer, segments, segmentsDone);
    }

    /** Reports what was read. */
    Step<R> told(Step<R> step) {
        if (progress != null) {
            progress.add(step);
        }
        return step;
    }

    Step<R> read(Execution run, Position position) {
        if (rate == null) {
            return paging.read(run, position);
        }
        Turn turn = rate.turn();
        rate.sleep(turn);
        return send(rate, turn, run, position);
    }

    /** The future fails with what {@link #read} throws. */
    CompletableFuture<Step<R>> readAsync(Execution run, Position position) {
        if (rate == null) {
            return paging.readAsync(run, position);
        }
        ReadRate limit = rate;
        Turn turn = limit.turn();
        return Completions.compose(limit.pause(turn), nothing -> sendAsync(limit, turn, run, position));
    }

    /** What {@code handle} makes of one request's answer, both on one thread of {@code workers}. */
    <V> CompletableFuture<V> on(Workers workers, Execution run, Position position, Function<Step<R>, V> handle) {
        if (rate == null) {
            return workers.run(() -> handle.apply(paging.read(run, position)));
        }
        ReadRate limit = rate;
        Turn turn = limit.turn();
        return Completions.compose(
                limit.pause(turn), nothing -> workers.run(() -> handle.apply(send(limit, turn, run, position))));
    }

    /** Ends waits for the rate: what waits is not sent any more. */
    void halt() {
        if (rate != null) {
            rate.halt();
        }
    }

    private Step<R> send(ReadRate limit, Turn turn, Execution run, Position position) {
        try {
            Step<R> step = paging.read(run, position);
            limit.settle(turn, step.units());
            return step;
        } catch (RuntimeException | Error e) {
            limit.cancel(turn);
            throw e;
        }
    }

    private CompletableFuture<Step<R>> sendAsync(ReadRate limit, Turn turn, Execution run, Position position) {
        return Completions.map(
                paging.readAsync(run, position),
                step -> {
                    limit.settle(turn, step.units());
                    return step;
                },
                error -> {
                    limit.cancel(turn);
                    return error;
                });
    }
}
