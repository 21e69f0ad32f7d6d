package dev.stator.operation;

import dev.stator.session.CheckReturnValue;

/**
 * Reads the items of one hash key, of a table or of a local secondary index, in the order of the range key (Query).
 * Made by a DAO; immutable.
 *
 * @param <T> the entity, or the record of an index
 * @param <R> what an item is answered as
 */
@CheckReturnValue
public final class QueryOperation<T, R>
        extends QueryOptions<T, R, QueryOperation<T, R>, QueryOperation<T, Selection<T>>> {
    /** Of all that {@code read} says; for DAOs. */
    public QueryOperation(Runner runner, PageRead<T, R> read) {
        super(runner, read);
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public QueryOperation<T, R> consistent() {
        return with(read().consistently());
    }

    @Override
    QueryOperation<T, R> with(Runner runner, PageRead<T, R> changed) {
        return new QueryOperation<>(runner, changed);
    }

    @Override
    QueryOperation<T, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
        return new QueryOperation<>(runner(), changed);
    }

    /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
    public <P> QueryOperation<T, P> select(ItemProjection<T, P> part) {
        return new QueryOperation<>(runner(), read().select(part));
    }
}
