package dev.stator.operation;

import dev.stator.session.CheckReturnValue;

/**
 * Stores an item if a condition holds for the one that is stored (PutItem with a ConditionExpression). The answer is the
 * entity as stored.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ConditionalPut<T> extends GuardedPut<T> implements TransactWrite {
    ConditionalPut(PutWrite<T> put) {
        super(put);
    }

    @Override
    public ConditionalPut<T> withItemOnFailure() {
        return new ConditionalPut<>(put.guarded(put.guard.withItemOnFailure()));
    }
}
