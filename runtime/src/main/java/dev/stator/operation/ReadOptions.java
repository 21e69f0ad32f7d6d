package dev.stator.operation;

import dev.stator.expression.ItemAttribute;
import dev.stator.expression.ItemCondition;
import dev.stator.session.CheckReturnValue;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * What every query and every scan can be told, in any order. Immutable: each method gives a changed copy.
 *
 * @param <T> the entity, or the record of an index: what a filter is about
 * @param <R> what an item is answered as
 * @param <O> the operation itself
 * @param <S> the operation once it answers with selected attributes
 */
@CheckReturnValue
public abstract class ReadOptions<T, R, O extends ReadOptions<T, R, O, S>, S> implements RequestOptions<O> {
    private final Runner runner;
    private final PageRead<T, R> read;

    ReadOptions(Runner runner, PageRead<T, R> read) {
        this.runner = runner;
        this.read = read;
    }

    /** What executes it. */
    public final Runner runner() {
        return runner;
    }

    /** Everything it was told. */
    public final PageRead<T, R> read() {
        return read;
    }

    abstract O with(Runner runner, PageRead<T, R> changed);

    final O with(PageRead<T, R> changed) {
        return with(runner, changed);
    }

    abstract S selecting(PageRead<T, Selection<T>> changed);

    /** Answers with these attributes of each item only ({@code ProjectionExpression}). */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read, and goes nowhere
    public final S select(ItemAttribute<T, ?>... attributes) {
        return selecting(
                read.decoder(ItemDecoder.parts(read.schema(), read.source().index(), attributes)));
    }

    /**
     * Only items for which {@code condition} holds, beside what was asked for before ({@code FilterExpression}).
     * DynamoDB reads, and charges for, the others too.
     *
     * @throws IllegalArgumentException if a query's filter names an attribute of the queried key
     */
    public final O filter(ItemCondition<T> condition) {
        return with(read.filter(Objects.requireNonNull(condition, "condition")));
    }

    /**
     * Shows items that are past the time of their {@code @Ttl} and that DynamoDB has not deleted yet. Otherwise they
     * are hidden, by one more condition in the filter; an index that does not carry the attribute shows them always.
     */
    public final O includeExpired() {
        return with(read.includingExpired());
    }

    /** Reads at most so many items with one request ({@code Limit}). */
    public final O pageSize(int items) {
        return with(read.bounds(read.bounds().pageSize(items)));
    }

    /**
     * Skips items that cannot be read, and hands each to {@code handler}, on the thread that reads; a parallel scan
     * hands them over one at a time. What the handler throws ends the answer.
     */
    public final O onBadItem(Consumer<BadItem> handler) {
        return with(read.badItems(Objects.requireNonNull(handler, "handler")));
    }

    /**
     * Reads no faster than so many read capacity units a second, on average: after each page it waits off what DynamoDB
     * said the page cost ({@code ReturnConsumedCapacity}) before it sends the next request. One page, of up to 1 MB or
     * 128 units, is read at a time, so short times may see that much; {@code pageSize(...)} makes the steps smaller.
     * The segments of a parallel scan share the rate. Where the operation blocks, the thread sleeps; elsewhere no
     * thread waits. A response that reports no capacity, as from a cache, counts as free.
     *
     * @param units more than 0; 1 unit a second is 4 KB a second read consistently, or 8 KB eventually consistently
     */
    public final O maxReadUnitsPerSecond(double units) {
        return with(read.pace(read.pace().unitsPerSecond(units)));
    }

    /**
     * Tells {@code listener} after each page how far the reading has come, one thread at a time. What it throws ends
     * the read.
     */
    public final O onProgress(Consumer<ScanProgress> listener) {
        return with(read.pace(read.pace().progress(Objects.requireNonNull(listener, "listener"))));
    }

    @Override
    public final O overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return with(runner.overriding(change), read);
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return read.toString();
    }
}
