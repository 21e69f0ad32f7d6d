package dev.stator.run.page;

import dev.stator.operation.PageRead;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.UnitRate;
import dev.stator.session.Timer;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The requests of one run of a query or scan, kept to their rate, and the report of its progress. */
final class PacedPages<R> {
    private final Paging<?, R, ?, ?> paging;
    private final @Nullable UnitRate rate;
    private final @Nullable ProgressReport progress;

    PacedPages(Paging<?, R, ?, ?> paging, PageRead.Pace pace, Timer timer, int segments, int segmentsDone) {
        this.paging = paging;
        this.rate = pace.unitsPerSecond() == null ? null : new UnitRate(pace.unitsPerSecond(), timer);
        this.progress =
                pace.progress() == null ? null : new ProgressReport(pace.progress(), timer, segments, segmentsDone);
    }

    /** Reports what was read. */
    PageStep<R> report(PageStep<R> step) {
        if (progress != null) {
            progress.add(step);
        }
        return step;
    }

    /**
     * Reads a page when the rate allows it, and lets {@code answer} make something of it on the thread that brings it.
     *
     * @param pause waits
     */
    <V> CompletableFuture<V> read(
            Carrier carrier,
            Function<Duration, CompletableFuture<@Nullable Void>> pause,
            Position position,
            Function<PageStep<R>, V> answer) {
        if (rate == null) {
            return paging.read(carrier, position, answer);
        }
        UnitRate.Turn turn = rate.turn();
        return Completions.compose(
                rate.pause(turn, pause),
                nothing -> Completions.map(
                        paging.read(carrier, position, step -> {
                            turn.settle(step.units());
                            return answer.apply(step);
                        }),
                        Function.identity(),
                        error -> {
                            turn.cancel();
                            return error;
                        }));
    }

    /** Ends waits for the rate: what waits is not sent any more. */
    void halt() {
        if (rate != null) {
            rate.halt();
        }
    }
}
