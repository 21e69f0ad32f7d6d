package dev.stator.run.page;

import dev.stator.operation.BadItem;
import dev.stator.operation.Page;
import dev.stator.operation.PageRead;
import dev.stator.operation.SegmentPage;
import dev.stator.operation.Segments;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.Chunk;
import dev.stator.run.flow.LaneLoop;
import dev.stator.run.flow.Lanes;
import dev.stator.run.flow.Workers;
import dev.stator.run.page.ScanCheckpoint.State;
import dev.stator.run.page.SegmentProgress.Start;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One run of a parallel scan: which segment is read where, and what of it is finished. */
final class ParallelRun<R> {
    private final Paging<?, R, ?, ?> paging;
    private final PacedPages<R> pages;
    private final SegmentProgress book;
    private final @Nullable CheckpointSaver saver;
    private final Session session;
    private final Segments segments;
    private final State start;
    private final boolean oneFirst;
    private final int width;

    /** The threads on which requests are sent and answers handled; null: the asynchronous client's. */
    private final @Nullable Workers workers;

    // Guarded by this.
    private @Nullable Carrier carrier;

    private ParallelRun(Session session, Paging<?, R, ?, ?> paging, Segments segments, State start, boolean blocks) {
        this.session = session;
        this.paging = paging;
        this.segments = segments;
        this.start = start;
        book = new SegmentProgress(segments.total(), start);
        pages = paging.paced(segments.total(), book.done());
        saver = segments.saver() == null
                ? null
                : new CheckpointSaver(
                        book,
                        paging.checkpoints(segments.total()),
                        segments.saver(),
                        segments.interval(),
                        session.backoff().timer());
        oneFirst = paging.reading().pace().unitsPerSecond() != null;
        width = segments.width();
        workers = blocks ? new Workers(width) : null;
    }

    /** A run on threads of its own. */
    static <R> ParallelRun<R> blocking(Session session, PageRead<?, R> read, Segments segments, ReadMode mode) {
        return of(session, read, segments, mode, true);
    }

    /** A run on the asynchronous client. */
    static <R> ParallelRun<R> async(Session session, PageRead<?, R> read, Segments segments, ReadMode mode) {
        return of(session, read, segments, mode, false);
    }

    private static <R> ParallelRun<R> of(
            Session session, PageRead<?, R> read, Segments segments, ReadMode mode, boolean blocks) {
        try {
            Paging<?, R, ?, ?> paging = new ScanPaging<>(session, oneBadItemAtATime(read), mode, segments);
            return new ParallelRun<>(session, paging, segments, start(paging, segments), blocks);
        } catch (Throwable e) { // users also throw what nobody declares
            Paging.begin(session, read).fail(e);
            throw e;
        }
    }

    /** The same reading from its beginning. */
    ParallelRun<R> again() {
        return new ParallelRun<>(session, paging, segments, start, workers != null);
    }

    /** Where the runs of a scan begin; refuses a checkpoint of something else. */
    private static State start(Paging<?, ?, ?, ?> paging, Segments segments) {
        if (segments.resume() == null) {
            return State.START;
        }
        State state = paging.checkpoints(segments.total()).read(segments.resume());
        StartKeys keys = new StartKeys(paging.reading(), "checkpoint");
        state.open().values().forEach(key -> key.ifPresent(keys::require));
        return state;
    }

    /** For the user's handler, which knows one thread. */
    private static <T, R> PageRead<T, R> oneBadItemAtATime(PageRead<T, R> read) {
        Consumer<BadItem> handler = read.badItems();
        if (handler == null) {
            return read;
        }
        Object turn = new Object();
        return read.badItems(bad -> {
            synchronized (turn) {
                handler.accept(bad);
            }
        });
    }

    /**
     * Gives each page to {@code handler}; a segment goes on when what that returns is complete. Waits for all where it
     * has threads of its own; then the future is done.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the future of a future is composed with its own
    CompletableFuture<@Nullable Void> forEach(Function<SegmentPage<R>, ? extends CompletionStage<?>> handler) {
        Carrier begun = begun();
        Execution run = begun.execution();
        CompletableFuture<@Nullable Void> loop = LaneLoop.run(lanes(
                position -> Completions.compose(
                        read(begun, position, step -> handled(handler, position, step)), Function.identity()),
                pages::halt));
        CompletableFuture<@Nullable Void> waited = workers == null ? loop : workers.await(loop);
        CompletableFuture<@Nullable Void> saved = Completions.map(
                waited,
                nothing -> {
                    flush();
                    return null;
                },
                this::flush);
        return Completions.map(
                saved,
                nothing -> {
                    run.end();
                    return null;
                },
                error -> {
                    run.fail(error);
                    return error;
                });
    }

    /** The items, for whoever asks for them. */
    Lanes<Position, Chunk<Position, R>> items() {
        return lanes(
                position -> watched(
                        read(begun(), position, step -> passed(position, step).items())),
                () -> {
                    stop();
                    if (workers != null) {
                        workers.close();
                    }
                });
    }

    private CompletableFuture<Optional<Position>> handled(
            Function<SegmentPage<R>, ? extends CompletionStage<?>> handler, Position position, PageStep<R> step) {
        ItemsDone done = saver == null ? null : new ItemsDone(saver, position.segment(), step.keys());
        SegmentPage<R> page = readable(position, step, done == null ? items -> {} : done);
        return Completions.map(handler.apply(page).toCompletableFuture(), nothing -> {
            if (done != null) {
                done.close();
            }
            return finished(position, step);
        });
    }

    private <V> CompletableFuture<V> read(Carrier begun, Position position, Function<PageStep<R>, V> answer) {
        return pages.read(begun, session.backoff().timer()::after, position, answer);
    }

    private <A> Lanes<Position, A> lanes(Function<Position, CompletableFuture<A>> fetch, Runnable stop) {
        return new Lanes<>(this::begin, width, oneFirst, fetch, stop);
    }

    private @Nullable Position begin() {
        Start start = book.begin();
        return start == null ? null : new Position(start.segment(), start.key(), null, null, 0);
    }

    /** A page with an item that cannot be read is not handed over: it is read again when the scan is resumed. */
    private static <R> SegmentPage<R> readable(Position position, PageStep<R> step, LongConsumer done) {
        if (step.failure() != null) {
            throw step.failure();
        }
        Page<R> page = step.page();
        return new SegmentPage<>(
                position.segment(),
                page.items(),
                page.count(),
                page.scannedCount(),
                page.consumedCapacity(),
                step.next() == null,
                done);
    }

    private Optional<Position> finished(Position position, PageStep<R> step) {
        Position next = step.next();
        if (saver != null) {
            saver.finished(position.segment(), next == null ? null : next.startKey());
        }
        pages.report(step);
        return Optional.ofNullable(next);
    }

    private void flush() {
        if (saver != null) {
            saver.flush();
        }
    }

    private Throwable flush(Throwable reason) {
        try {
            flush();
        } catch (Throwable e) { // users also throw what nobody declares
            if (e != reason) {
                reason.addSuppressed(e);
            }
        }
        return reason;
    }

    /** A page on its way to whoever asks for items. */
    private PageStep<R> passed(Position position, PageStep<R> step) {
        if (step.failure() != null) {
            begun().execution().fail(step.failure());
        } else {
            book.finished(
                    position.segment(), step.next() == null ? null : step.next().startKey());
            if (book.over()) {
                begun().execution().end();
            }
        }
        return pages.report(step);
    }

    private CompletableFuture<Chunk<Position, R>> watched(CompletableFuture<Chunk<Position, R>> chunk) {
        return Completions.map(chunk, Function.identity(), error -> {
            begun().execution().fail(error);
            return error;
        });
    }

    private void stop() {
        pages.halt();
        Carrier begun;
        synchronized (this) {
            begun = carrier;
        }
        if (begun != null) {
            begun.execution().stop();
        }
    }

    private synchronized Carrier begun() {
        Carrier begun = carrier;
        if (begun == null) {
            Execution execution = paging.begin();
            begun = workers == null
                    ? new Carrier.Async(execution, session.backoff())
                    : new Carrier.Blocking(execution, session.backoff(), workers);
            carrier = begun;
        }
        return begun;
    }
}
