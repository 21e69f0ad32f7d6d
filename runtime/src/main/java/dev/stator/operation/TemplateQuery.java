package dev.stator.operation;

import dev.stator.schema.KeyPart;
import dev.stator.session.CheckReturnValue;
import java.util.function.Supplier;

/**
 * A query of a table or a local secondary index by the beginning of a range key that is made of several parts. The
 * processor writes a class for each beginning, with methods for the part that comes next; an option ends that.
 *
 * @param <T> the entity, or the record of an index
 */
@CheckReturnValue
public abstract class TemplateQuery<T> extends KeyBeginning<T, QueryOperation<T, T>, QueryOperation<T, Selection<T>>> {
    /**
     * Of all keys that begin alike.
     *
     * @param query the query of the hash key
     * @param key the range key
     * @param beginning what stands before the first part that is not given; empty: all keys
     */
    protected TemplateQuery(QueryOperation<T, T> query, KeyPart<?> key, Supplier<String> beginning) {
        super(query, key, beginning);
    }

    /**
     * Of the keys of a query that begin with more.
     *
     * @param before the query without the last part of {@code beginning}
     * @param beginning what stands before the first part that is not given
     */
    protected TemplateQuery(TemplateQuery<T> before, Supplier<String> beginning) {
        super(before, beginning);
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public final QueryOperation<T, T> consistent() {
        return with(read().consistently());
    }

    @Override
    final QueryOperation<T, T> with(Runner runner, PageRead<T, T> changed) {
        return new QueryOperation<>(runner, changed);
    }

    @Override
    final QueryOperation<T, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
        return new QueryOperation<>(runner(), changed);
    }

    /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
    public final <P> QueryOperation<T, P> select(ItemProjection<T, P> part) {
        return new QueryOperation<>(runner(), read().select(part));
    }
}
