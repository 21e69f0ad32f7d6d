package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Stores an item if a condition holds for the one that is stored (PutItem with a ConditionExpression). The answer is the
 * entity as stored.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ConditionalPut<T> extends ConditionalWrite<T, T> implements TransactWrite {
    private final PutWrite<T> put;

    ConditionalPut(PutWrite<T> put) {
        super(put, Returning.stored());
        this.put = put;
    }

    /** Only if {@code condition} holds too. */
    public ConditionalPut<T> when(Condition<T> condition) {
        return new ConditionalPut<>(put.guarded(put.guard.and(condition)));
    }

    /** Only if no item with this key is stored, and what was asked for before holds. */
    public ConditionalPut<T> ifAbsent() {
        return when(put.ifAbsent());
    }

    /** Only if an item with this key is stored, and what was asked for before holds. */
    public ConditionalPut<T> ifPresent() {
        return when(put.ifPresent());
    }

    @Override
    public ConditionalPut<T> withItemOnFailure() {
        return new ConditionalPut<>(put.guarded(put.guard.withItemOnFailure()));
    }

    /** Answers with the item that was stored before; empty if there was none. */
    public ConditionalOperation<Optional<T>, T> returningOld() {
        return new ConditionalWrite<>(put, Returning.old(put.schema));
    }

    @CanIgnoreReturnValue
    @Override
    public T execute() {
        return super.execute();
    }

    @Override
    public PutItemRequest toRequest() {
        return put.request(ReturnValue.NONE, false);
    }
}
