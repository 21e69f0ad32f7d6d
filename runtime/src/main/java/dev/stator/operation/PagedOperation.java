package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * What queries and scans share.
 *
 * @param <T> the entity, or the record of an index: what a filter is about
 * @param <R> what an item is answered as
 * @param <O> the operation itself
 * @param <L> the operation once it is bounded
 * @param <S> the operation once it answers with selected attributes
 */
@CheckReturnValue
public abstract class PagedOperation<
                T, R, O extends PagedOperation<T, R, O, L, S>, L extends PagedOperation<T, R, L, L, ?>, S>
        extends ReadOptions<T, R, O, S> implements Paged<R> {
    PagedOperation(Runner runner, PageRead<T, R> read) {
        super(runner, read);
    }

    /** The same, bounded; a bounded scan cannot be made parallel. */
    abstract L bounded(PageRead<T, R> changed);

    /** At most so many items in the whole answer. */
    public final L limit(int items) {
        return bounded(read().bounds(read().bounds().limit(items)));
    }

    /** Reads at most so many items in all, whether they pass the filter or not. */
    public final L scanLimit(int items) {
        return bounded(read().bounds(read().bounds().scanLimit(items)));
    }

    /**
     * Goes on behind a page: give it {@link Page#cursor()}. Whether the cursor is of this very query is checked when
     * the operation is executed, which otherwise throws {@link CursorRefusedException}; limits,
     * projection and consistency may differ.
     *
     * @throws NullPointerException if {@code cursor} is null: where there may be none, give {@link #after(Optional)}
     * what there is
     */
    public final L after(String cursor) {
        return from(Objects.requireNonNull(
                cursor,
                "after(null): a query without after(..) begins at the beginning; where there may be no cursor, give"
                        + " after(..) an Optional"));
    }

    /**
     * Goes on behind a page, or begins at the beginning if {@code cursor} is empty: for one that a request has from its
     * second page on. {@link Page#cursor()} of the last page is empty too, so a loop must end there.
     *
     * @see #after(String)
     */
    public final L after(Optional<String> cursor) {
        return from(cursor.orElse(null));
    }

    private L from(@Nullable String cursor) {
        return bounded(read().bounds(read().bounds().after(cursor)));
    }

    /** What does it. */
    final Paged<R> running() {
        return runner().pages(read());
    }

    /** The same as {@link #list()}. */
    @Override
    public final List<R> execute() {
        return list();
    }

    /** The same as {@link #listAsync()}. */
    @Override
    public final CompletableFuture<List<R>> executeAsync() {
        return listAsync();
    }

    @Override
    public final List<R> list() {
        return running().list();
    }

    @Override
    public final CompletableFuture<List<R>> listAsync() {
        return running().listAsync();
    }

    @Override
    public final Response<List<R>> response() {
        return running().response();
    }

    @Override
    public final CompletableFuture<Response<List<R>>> responseAsync() {
        return running().responseAsync();
    }

    @Override
    public final Optional<R> first() {
        return running().first();
    }

    @Override
    public final CompletableFuture<Optional<R>> firstAsync() {
        return running().firstAsync();
    }

    @Override
    public final Stream<R> stream() {
        return running().stream();
    }

    @Override
    public final Page<R> page() {
        return running().page();
    }

    @Override
    public final CompletableFuture<Page<R>> pageAsync() {
        return running().pageAsync();
    }

    @Override
    public final Stream<Page<R>> pages() {
        return running().pages();
    }

    @Override
    public final long count() {
        return running().count();
    }

    @Override
    public final CompletableFuture<Long> countAsync() {
        return running().countAsync();
    }

    @Override
    public final Publisher<R> publisher() {
        return running().publisher();
    }

    @Override
    public final Publisher<Page<R>> pagesPublisher() {
        return running().pagesPublisher();
    }
}
