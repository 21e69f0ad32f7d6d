package dev.stator.operation;

import dev.stator.operation.internal.Checkpoint;
import dev.stator.operation.internal.Checkpoint.State;
import dev.stator.operation.internal.Chunk;
import dev.stator.operation.internal.LaneLoop;
import dev.stator.operation.internal.Lanes;
import dev.stator.operation.internal.SegmentBook;
import dev.stator.operation.internal.SegmentBook.Start;
import dev.stator.operation.internal.Workers;
import dev.stator.session.Execution;
import dev.stator.session.internal.Completions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run of a parallel scan: which segment is read where, and what of it is finished. */
final class ParallelRun<R> {
    private final Paging<?, R, ?, ?> paging;
    private final PacedPages<R> pages;
    private final SegmentBook book;
    private final @Nullable CheckpointSaver saver;
    private final boolean oneFirst;
    private final int width;

    // Guarded by this.
    private @Nullable Execution execution;

    ParallelRun(Reading<?, R> reading, Segments segments, Mode mode, State start) {
        paging = new ScanPaging<>(reading.oneBadItemAtATime(), mode, segments.total());
        book = new SegmentBook(segments.total(), start);
        pages = paging.paced(segments.total(), book.done());
        saver = segments.saver() == null
                ? null
                : new CheckpointSaver(
                        book,
                        paging.checkpoints(segments.total()),
                        segments.saver(),
                        segments.interval(),
                        reading.session().backoff().timer());
        oneFirst = reading.pace().unitsPerSecond() != null;
        width = segments.width();
    }

    /** A run that begins where {@code segments} say. */
    static <R> ParallelRun<R> of(Reading<?, R> reading, Segments segments, Mode mode) {
        try {
            return new ParallelRun<>(reading, segments, mode, start(reading, segments));
        } catch (RuntimeException e) {
            reading.begin().fail(e);
            throw e;
        }
    }

    /** Where the runs of a scan begin; refuses a checkpoint of something else. */
    static State start(Reading<?, ?> reading, Segments segments) {
        if (segments.resume() == null) {
            return State.START;
        }
        Checkpoint checkpoints = new ScanPaging<>(reading, Mode.ITEMS, segments.total()).checkpoints(segments.total());
        return checkpoints.read(segments.resume());
    }

    /** Gives each page to {@code handler} on threads made for it, and returns when all are handled. */
    void forEach(Consumer<SegmentPage<R>> handler) {
        Workers workers = new Workers(width);
        Execution run = begun();
        try {
            workers.await(LaneLoop.run(lanes(
                    position -> pages.on(workers, run, position, step -> {
                        handler.accept(readable(position, step));
                        return finished(position, step);
                    }),
                    pages::halt)));
        } catch (RuntimeException | Error e) {
            flush(e);
            run.fail(e);
            throw e;
        }
        flush();
        run.end();
    }

    /** Gives each page to {@code handler}; a segment goes on when what that returns is complete. */
    CompletableFuture<@Nullable Void> forEachAsync(Function<SegmentPage<R>, ? extends CompletionStage<?>> handler) {
        Execution run = begun();
        CompletableFuture<@Nullable Void> loop = LaneLoop.run(lanes(
                position -> Completions.compose(
                        pages.readAsync(run, position),
                        step -> Completions.map(
                                handler.apply(readable(position, step)).toCompletableFuture(),
                                handled -> finished(position, step))),
                pages::halt));
        return Completions.map(
                loop,
                nothing -> {
                    flush();
                    run.end();
                    return null;
                },
                error -> {
                    flush(error);
                    run.fail(error);
                    return error;
                });
    }

    /** The items, for a consumer that waits; requests are sent on threads made for them. */
    Lanes<Position, Chunk<Position, R>> items() {
        Workers workers = new Workers(width);
        return lanes(
                position -> watched(pages.on(
                        workers,
                        begun(),
                        position,
                        step -> noted(position, step).items())),
                () -> {
                    stop();
                    workers.close();
                });
    }

    Lanes<Position, Chunk<Position, R>> itemsAsync() {
        return lanes(
                position -> watched(Completions.map(
                        pages.readAsync(begun(), position),
                        step -> noted(position, step).items())),
                this::stop);
    }

    private <A> Lanes<Position, A> lanes(Function<Position, CompletableFuture<A>> fetch, Runnable stop) {
        return new Lanes<>(this::begin, width, oneFirst, fetch, stop);
    }

    private @Nullable Position begin() {
        Start start = book.begin();
        return start == null ? null : new Position(start.segment(), start.key(), null, null, 0);
    }

    /** A page with an item that cannot be read is not handed over: it is read again when the scan is resumed. */
    private static <R> SegmentPage<R> readable(Position position, Step<R> step) {
        if (step.failure() != null) {
            throw step.failure();
        }
        return SegmentPage.of(position.segment(), step);
    }

    private Optional<Position> finished(Position position, Step<R> step) {
        Position next = step.next();
        if (saver != null) {
            saver.finished(position.segment(), next == null ? null : next.startKey());
        }
        pages.told(step);
        return Optional.ofNullable(next);
    }

    private void flush() {
        if (saver != null) {
            saver.flush();
        }
    }

    private void flush(Throwable reason) {
        try {
            flush();
        } catch (RuntimeException e) {
            if (e != reason) {
                reason.addSuppressed(e);
            }
        }
    }

    /** A page on its way to whoever asks for items. */
    private Step<R> noted(Position position, Step<R> step) {
        if (step.failure() != null) {
            begun().fail(step.failure());
        } else {
            book.finished(
                    position.segment(), step.next() == null ? null : step.next().startKey());
            if (book.over()) {
                begun().end();
            }
        }
        return pages.told(step);
    }

    private CompletableFuture<Chunk<Position, R>> watched(CompletableFuture<Chunk<Position, R>> chunk) {
        return Completions.map(chunk, Function.identity(), error -> {
            begun().fail(error);
            return error;
        });
    }

    private void stop() {
        pages.halt();
        Execution run;
        synchronized (this) {
            run = execution;
        }
        if (run != null) {
            run.stop();
        }
    }

    private synchronized Execution begun() {
        Execution run = execution;
        if (run == null) {
            run = paging.begin();
            execution = run;
        }
        return run;
    }
}
