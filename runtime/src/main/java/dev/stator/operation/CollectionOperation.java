package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads the items under one hash key, of several records, and puts them together (Query, page after page). Empty where
 * there are none, or where the one they belong to has expired. Made by a DAO; immutable.
 *
 * <p>Errors, beside those of a query: {@link ItemCollectionException}.
 *
 * @param <E> what all records of the table are
 * @param <V> what they are put together to
 */
@CheckReturnValue
public final class CollectionOperation<E, V>
        implements Operation<Optional<V>>, RequestOptions<CollectionOperation<E, V>> {
    /** Items that are held in memory unless it is said otherwise. */
    public static final int MAX_ITEMS = 10_000;

    private final Runner runner;
    private final PageRead<E, E> read;
    private final CollectionView<E, V> view;
    private final int maxItems;

    /**
     * Of all that {@code read} brings; for DAOs.
     *
     * @param span leaves out none of the view's items; null: all
     */
    public CollectionOperation(Runner runner, PageRead<E, E> read, CollectionView<E, V> view, @Nullable KeySpan span) {
        this(runner, span == null ? read : read.range(span::condition), view, MAX_ITEMS);
    }

    private CollectionOperation(Runner runner, PageRead<E, E> read, CollectionView<E, V> view, int maxItems) {
        this.runner = runner;
        this.read = read;
        this.view = view;
        this.maxItems = maxItems;
    }

    /** What it reads. */
    public PageRead<E, E> read() {
        return read;
    }

    /** What it puts together. */
    public CollectionView<E, V> view() {
        return view;
    }

    /** How many items it holds at most. */
    public int maxItems() {
        return maxItems;
    }

    /**
     * Holds at most so many items ({@value #MAX_ITEMS} unless this is said); with more it ends with an
     * {@link ItemCollectionException}.
     */
    public CollectionOperation<E, V> maxItems(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("maxItems(" + items + "): at least 1");
        }
        return new CollectionOperation<>(runner, read, view, items);
    }

    /** Reads at most so many items with one request ({@code Limit}). */
    public CollectionOperation<E, V> pageSize(int items) {
        return with(read.bounds(read.bounds().pageSize(items)));
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public CollectionOperation<E, V> consistent() {
        return with(read.consistently());
    }

    /** Turns its lists round: reads in the reverse order of the range key ({@code ScanIndexForward} false). */
    public CollectionOperation<E, V> descending() {
        return with(read.descending(true));
    }

    /** Takes in items that are past the time of their {@code @Ttl} and that DynamoDB has not deleted yet. */
    public CollectionOperation<E, V> includeExpired() {
        return with(read.includingExpired());
    }

    /** Skips items that cannot be read, and hands each to {@code handler}. */
    public CollectionOperation<E, V> onBadItem(Consumer<BadItem> handler) {
        return with(read.badItems(Objects.requireNonNull(handler, "handler")));
    }

    @Override
    public CollectionOperation<E, V> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new CollectionOperation<>(runner.overriding(change), read, view, maxItems);
    }

    private CollectionOperation<E, V> with(PageRead<E, E> changed) {
        return new CollectionOperation<>(runner, changed, view, maxItems);
    }

    private Operation<Optional<V>> running() {
        return runner.collection(this);
    }

    @Override
    public Optional<V> execute() {
        return running().execute();
    }

    @Override
    public CompletableFuture<Optional<V>> executeAsync() {
        return running().executeAsync();
    }

    @Override
    public Response<Optional<V>> response() {
        return running().response();
    }

    @Override
    public CompletableFuture<Response<Optional<V>>> responseAsync() {
        return running().responseAsync();
    }

    @Override
    public QueryRequest toRequest() {
        return (QueryRequest) running().toRequest();
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return view.type().getSimpleName() + " by " + read;
    }
}
