package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** A put under a condition: the user's own, or that the version is the expected one. */
@CheckReturnValue
abstract class GuardedPut<T> extends ConditionalWrite<T, T> {
    final PutWrite<T> put;

    GuardedPut(PutWrite<T> put) {
        super(put, Returning.stored());
        this.put = put;
    }

    /** Only if {@code condition} holds too. */
    public final ConditionalPut<T> when(Condition<T> condition) {
        return new ConditionalPut<>(put.guarded(put.guard.and(condition)));
    }

    /** Only if no item with this key is stored, and what was asked for before holds. */
    public final ConditionalPut<T> ifAbsent() {
        return when(put.ifAbsent());
    }

    /** Only if an item with this key is stored, and what was asked for before holds. */
    public final ConditionalPut<T> ifPresent() {
        return when(put.ifPresent());
    }

    /** Answers with the item that was stored before; empty if there was none. */
    public final ConditionalOperation<Optional<T>, T> returningOld() {
        return new ConditionalWrite<>(put, Returning.old(put.schema));
    }

    @CanIgnoreReturnValue
    @Override
    public final T execute() {
        return super.execute();
    }

    @Override
    public final PutItemRequest toRequest() {
        return put.request(ReturnValue.NONE, false);
    }
}
