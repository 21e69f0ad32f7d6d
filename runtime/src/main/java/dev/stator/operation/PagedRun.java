package dev.stator.operation;

import dev.stator.operation.internal.Chunk;
import dev.stator.operation.internal.Fetch;
import dev.stator.session.Execution;
import dev.stator.session.internal.Completions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a query or scan as observers see it: it begins with its first request, and ends with its last page or the
 * first failure. Its requests come one after the other, at the pace that was asked for.
 */
final class PagedRun<R> {
    private final Paging<?, R, ?, ?> paging;
    private final PacedPages<R> pages;
    private final Position start;
    private volatile @Nullable Execution execution;

    private PagedRun(Paging<?, R, ?, ?> paging, Position start) {
        this.paging = paging;
        this.pages = paging.paced(1, 0);
        this.start = start;
    }

    /** Refuses a cursor of something else, and values that cannot be stored. */
    static <R> PagedRun<R> of(Reading<?, R> reading, Mode mode) {
        try {
            Paging<?, R, ?, ?> paging = Paging.of(reading, mode);
            return new PagedRun<>(paging, paging.start());
        } catch (RuntimeException e) {
            reading.begin().fail(e);
            throw e;
        }
    }

    Position start() {
        return start;
    }

    /** The items of one request, up to one that cannot be read. */
    Chunk<Position, R> items(Position position) {
        return read(position).items();
    }

    /** One request's page, or why there is none. */
    Chunk<Position, Page<R>> pages(Position position) {
        return read(position).pages();
    }

    Fetch<Position, R> itemsAsync() {
        return new Reader<>(Step::items);
    }

    Fetch<Position, Page<R>> pagesAsync() {
        return new Reader<>(Step::pages);
    }

    /** No more is wanted, though there may be more. */
    void end() {
        Execution begun = execution;
        if (begun != null) {
            begun.end();
        }
    }

    /** The reader went away. */
    void stop() {
        Execution begun = execution;
        if (begun != null) {
            begun.stop();
        }
    }

    private Step<R> read(Position position) {
        Execution run = begun();
        try {
            return noted(run, pages.read(run, position));
        } catch (RuntimeException | Error e) {
            run.fail(e);
            throw e;
        }
    }

    private <C> CompletableFuture<C> readAsync(Position position, Function<Step<R>, C> part) {
        Execution run = begun();
        return Completions.map(pages.readAsync(run, position), step -> part.apply(noted(run, step)), error -> {
            run.fail(error);
            return error;
        });
    }

    private final class Reader<X> implements Fetch<Position, X> {
        private final Function<Step<R>, Chunk<Position, X>> part;

        private Reader(Function<Step<R>, Chunk<Position, X>> part) {
            this.part = part;
        }

        @Override
        public CompletableFuture<Chunk<Position, X>> chunk(Position position) {
            return readAsync(position, part);
        }

        @Override
        public void stop() {
            PagedRun.this.stop();
        }

        @Override
        public Fetch<Position, X> again() {
            return new PagedRun<>(paging, start).new Reader<>(part);
        }
    }

    private Step<R> noted(Execution run, Step<R> step) {
        pages.told(step);
        if (step.failure() != null) {
            run.fail(step.failure());
        } else if (step.next() == null) {
            run.end();
        }
        return step;
    }

    private Execution begun() {
        Execution begun = execution;
        if (begun == null) {
            begun = paging.begin();
            execution = begun;
        }
        return begun;
    }
}
