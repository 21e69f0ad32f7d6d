package dev.stator.run.page;

import dev.stator.operation.Page;
import dev.stator.operation.PageRead;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.Chunk;
import dev.stator.run.flow.Fetch;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a query or scan as observers see it: it begins with its first request, and ends with its last page or
 * the first failure. Its requests come one after the other, at the pace that was asked for.
 */
final class PagedRun<R> {
    private final Paging<?, R, ?, ?> paging;
    private final Carrier.Kind kind;
    private final PacedPages<R> pages;
    private final Position start;
    private volatile @Nullable Carrier carrier;

    private PagedRun(Paging<?, R, ?, ?> paging, Carrier.Kind kind, Position start) {
        this.paging = paging;
        this.kind = kind;
        this.pages = paging.paced(1, 0);
        this.start = start;
    }

    /** Refuses a cursor of something else, and values that cannot be stored. */
    static <R> PagedRun<R> of(Session session, PageRead<?, R> read, ReadMode mode, Carrier.Kind kind) {
        try {
            Paging<?, R, ?, ?> paging = Paging.of(session, read, mode);
            return new PagedRun<>(paging, kind, paging.start());
        } catch (Throwable e) { // users also throw what nobody declares
            Paging.begin(session, read).fail(e);
            throw e;
        }
    }

    Position start() {
        return start;
    }

    /** The items of one request after the other, up to one that cannot be read. */
    Fetch<Position, R> items() {
        return new Reader<>(PageStep::items);
    }

    /** One request's page after the other, or why there is none. */
    Fetch<Position, Page<R>> pages() {
        return new Reader<>(PageStep::pages);
    }

    /** What one request brought after the other, or why that is not all. */
    Fetch<Position, PageStep<R>> steps() {
        return new Reader<>(PageStep::steps);
    }

    /** No more is wanted, though there may be more. */
    void end() {
        Carrier begun = carrier;
        if (begun != null) {
            begun.execution().end();
        }
    }

    /** The reader went away. */
    void stop() {
        Carrier begun = carrier;
        if (begun != null) {
            begun.execution().stop();
        }
    }

    private final class Reader<X> implements Fetch<Position, X> {
        private final Function<PageStep<R>, Chunk<Position, X>> part;

        private Reader(Function<PageStep<R>, Chunk<Position, X>> part) {
            this.part = part;
        }

        @Override
        public CompletableFuture<Chunk<Position, X>> chunk(Position position) {
            Carrier begun = begun();
            Execution run = begun.execution();
            return Completions.map(
                    pages.read(begun, begun::pause, position, step -> part.apply(passed(run, step))),
                    Function.identity(),
                    error -> {
                        run.fail(error);
                        return error;
                    });
        }

        @Override
        public void stop() {
            PagedRun.this.stop();
        }

        @Override
        public Fetch<Position, X> again() {
            return new PagedRun<>(paging, kind, start).new Reader<>(part);
        }
    }

    private PageStep<R> passed(Execution run, PageStep<R> step) {
        pages.report(step);
        if (step.failure() != null) {
            run.fail(step.failure());
        } else if (step.next() == null) {
            run.end();
        }
        return step;
    }

    private Carrier begun() {
        Carrier begun = carrier;
        if (begun == null) {
            begun = kind.of(paging.begin());
            carrier = begun;
        }
        return begun;
    }
}
