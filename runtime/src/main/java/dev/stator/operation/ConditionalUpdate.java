package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Changes attributes of one item if a condition holds for it (UpdateItem with a ConditionExpression). The answer is null.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ConditionalUpdate<T> extends GuardedChanges<T, @Nullable Void, ConditionalUpdate<T>>
        implements TransactWrite {
    ConditionalUpdate(UpdateWrite<T> update) {
        super(update, Returning.nothing());
    }

    @Override
    ConditionalUpdate<T> with(UpdateWrite<T> changed) {
        return new ConditionalUpdate<>(changed);
    }
}
