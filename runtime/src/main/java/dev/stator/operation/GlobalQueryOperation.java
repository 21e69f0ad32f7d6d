package dev.stator.operation;

import dev.stator.session.CheckReturnValue;

/**
 * Reads the items of one hash key of a global secondary index, in the order of its range key (Query). DynamoDB updates
 * such an index shortly after the table and offers no consistent reads of it.
 *
 * @param <T> the entity, or the record of an index
 * @param <R> what an item is answered as
 */
@CheckReturnValue
public final class GlobalQueryOperation<T, R>
        extends QueryOptions<T, R, GlobalQueryOperation<T, R>, GlobalQueryOperation<T, Selection<T>>> {
    /** Of all that {@code read} says; for DAOs. */
    public GlobalQueryOperation(Runner runner, PageRead<T, R> read) {
        super(runner, read);
    }

    @Override
    GlobalQueryOperation<T, R> with(Runner runner, PageRead<T, R> changed) {
        return new GlobalQueryOperation<>(runner, changed);
    }

    @Override
    GlobalQueryOperation<T, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
        return new GlobalQueryOperation<>(runner(), changed);
    }

    /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
    public <P> GlobalQueryOperation<T, P> select(ItemProjection<T, P> part) {
        return new GlobalQueryOperation<>(runner(), read().select(part));
    }
}
