package dev.stator.operation;

import dev.stator.expression.Attribute;
import dev.stator.expression.Path;
import dev.stator.operation.internal.ChunkLoop;
import dev.stator.operation.internal.ChunkPublisher;
import dev.stator.operation.internal.ChunkSpliterator;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.internal.Completions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * What queries and scans share.
 *
 * @param <T> the entity, or the record of an index: what a filter is about
 * @param <R> what an item is answered as
 * @param <O> the operation itself
 * @param <L> the operation once it is bounded
 */
@CheckReturnValue
public abstract class PagedOperation<T, R, O extends PagedOperation<T, R, O, L>, L extends PagedOperation<T, R, L, L>>
        extends ReadOptions<T, R, O> implements Paged<R> {
    PagedOperation(Reading<T, R> reading) {
        super(reading);
    }

    /** The same, bounded; a bounded scan cannot be made parallel. */
    abstract L bounded(Reading<T, R> changed);

    /** At most so many items in the whole answer. */
    public final L limit(int items) {
        return bounded(reading().bounds(reading().bounds().limit(items)));
    }

    /** Reads at most so many items in all, whether they pass the filter or not. */
    public final L scanLimit(int items) {
        return bounded(reading().bounds(reading().bounds().scanLimit(items)));
    }

    /**
     * Goes on behind a page: give it {@link Page#cursor()}. Whether the cursor is of this very query is checked when the
     * operation is executed, which otherwise throws {@link dev.stator.error.CursorRefusedException}; limits, projection
     * and consistency may differ.
     *
     * @throws NullPointerException if {@code cursor} is null: where there may be none, give {@link #after(Optional)} what there is
     */
    public final L after(String cursor) {
        return from(Objects.requireNonNull(
                cursor,
                "after(null): a query without after(..) begins at the beginning; where there may be no cursor, give"
                        + " after(..) an Optional"));
    }

    /**
     * Goes on behind a page, or begins at the beginning if {@code cursor} is empty: for one that a request has from its second page
     * on. {@link Page#cursor()} of the last page is empty too, so a loop must end there.
     *
     * @see #after(String)
     */
    public final L after(Optional<String> cursor) {
        return from(cursor.orElse(null));
    }

    private L from(@Nullable String cursor) {
        return bounded(reading().bounds(reading().bounds().after(cursor)));
    }

    /** Answers with these attributes of each item only ({@code ProjectionExpression}). */
    @SafeVarargs
    public final SelectOperation<T> select(Attribute<T, ?>... attributes) {
        List<Path> paths = new ArrayList<>();
        for (Attribute<T, ?> attribute : attributes) {
            paths.add(attribute.path());
        }
        return new SelectOperation<>(reading().select(paths));
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
        return tally(reading(), Mode.ITEMS).items();
    }

    @Override
    public final CompletableFuture<List<R>> listAsync() {
        return tallyAsync(reading(), Mode.ITEMS, Tally::items);
    }

    @Override
    public final Response<List<R>> response() {
        return tally(reading(), Mode.METERED).response();
    }

    @Override
    public final CompletableFuture<Response<List<R>>> responseAsync() {
        return tallyAsync(reading(), Mode.METERED, Tally::response);
    }

    @Override
    public final Optional<R> first() {
        return tally(one(), Mode.ITEMS).items().stream().findFirst();
    }

    @Override
    public final CompletableFuture<Optional<R>> firstAsync() {
        return tallyAsync(one(), Mode.ITEMS, tally -> tally.items().stream().findFirst());
    }

    @Override
    public final Stream<R> stream() {
        PagedRun<R> run = PagedRun.of(reading(), Mode.ITEMS);
        return StreamSupport.stream(new ChunkSpliterator<>(run.start(), run::items), false)
                .onClose(run::stop);
    }

    @Override
    public final Page<R> page() {
        PagedRun<R> run = PagedRun.of(reading(), Mode.METERED);
        Stream<Page<R>> pages = pages(run);
        if (reading().bounds().limit() == null) {
            pages = pages.limit(1);
        }
        Tally<R> tally = new Tally<>();
        pages.forEachOrdered(tally::add);
        run.end();
        return tally.page();
    }

    @Override
    public final CompletableFuture<Page<R>> pageAsync() {
        if (reading().bounds().limit() != null) {
            return tallyAsync(reading(), Mode.METERED, Tally::page);
        }
        return Completions.of(() -> {
            PagedRun<R> run = PagedRun.of(reading(), Mode.METERED);
            return Completions.map(run.pagesAsync().chunk(run.start()), chunk -> {
                if (chunk.failure() != null) {
                    throw chunk.failure();
                }
                run.end();
                return chunk.elements().get(0);
            });
        });
    }

    @Override
    public final Stream<Page<R>> pages() {
        return pages(PagedRun.of(reading(), Mode.METERED));
    }

    @Override
    public final long count() {
        return limited(tally(reading(), Mode.COUNT));
    }

    @Override
    public final CompletableFuture<Long> countAsync() {
        return tallyAsync(reading(), Mode.COUNT, this::limited);
    }

    @Override
    public final Publisher<R> publisher() {
        reading().session().requireAsync();
        PagedRun<R> run = PagedRun.of(reading(), Mode.ITEMS);
        return new ChunkPublisher<>(run.start(), run.itemsAsync());
    }

    @Override
    public final Publisher<Page<R>> pagesPublisher() {
        reading().session().requireAsync();
        PagedRun<R> run = PagedRun.of(reading(), Mode.METERED);
        return new ChunkPublisher<>(run.start(), run.pagesAsync());
    }

    @Override
    public DynamoDbRequest toRequest() {
        Paging<T, R, ?, ?> paging = Paging.of(reading(), Mode.ITEMS);
        return paging.request(paging.start());
    }

    private Reading<T, R> one() {
        return reading().bounds(reading().bounds().limit(1));
    }

    /** The last page of a count may hold more than were asked for. */
    private long limited(Tally<R> tally) {
        Integer limit = reading().bounds().limit();
        return limit == null ? tally.count() : Math.min(limit, tally.count());
    }

    private static <R> Stream<Page<R>> pages(PagedRun<R> run) {
        return StreamSupport.stream(new ChunkSpliterator<>(run.start(), run::pages), false)
                .onClose(run::stop);
    }

    private static <R> Tally<R> tally(Reading<?, R> reading, Mode mode) {
        Tally<R> tally = new Tally<>();
        pages(PagedRun.of(reading, mode)).forEachOrdered(tally::add);
        return tally;
    }

    private static <R, V> CompletableFuture<V> tallyAsync(
            Reading<?, R> reading, Mode mode, Function<Tally<R>, V> result) {
        return Completions.of(() -> {
            PagedRun<R> run = PagedRun.of(reading, mode);
            Tally<R> tally = new Tally<>();
            return Completions.map(
                    ChunkLoop.run(run.start(), run.pagesAsync(), tally::add), nothing -> result.apply(tally));
        });
    }
}
