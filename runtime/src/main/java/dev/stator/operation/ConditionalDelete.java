package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Deletes an item if a condition holds for it (DeleteItem with a ConditionExpression). The answer is null.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ConditionalDelete<T> extends ConditionalWrite<T, @Nullable Void> implements TransactWrite {
    private final DeleteWrite<T> delete;

    ConditionalDelete(DeleteWrite<T> delete) {
        super(delete, Returning.nothing());
        this.delete = delete;
    }

    /** Only if {@code condition} holds too. */
    public ConditionalDelete<T> when(Condition<T> condition) {
        return new ConditionalDelete<>(delete.guarded(delete.guard.and(condition)));
    }

    /** Only if there is such an item, and what was asked for before holds. */
    public ConditionalDelete<T> ifPresent() {
        return when(delete.ifPresent());
    }

    @Override
    public ConditionalDelete<T> withItemOnFailure() {
        return new ConditionalDelete<>(delete.guarded(delete.guard.withItemOnFailure()));
    }

    /** Answers with the item that was deleted; empty if there was none. */
    public ConditionalOperation<Optional<T>, T> returningOld() {
        return new ConditionalWrite<>(delete, Returning.old(delete.schema));
    }

    @Override
    public DeleteItemRequest toRequest() {
        return delete.request(ReturnValue.NONE, false);
    }
}
