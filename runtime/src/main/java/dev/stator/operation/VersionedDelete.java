package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Deletes an item if it still has the expected version (DeleteItem with a ConditionExpression). The answer is null.
 *
 * <p>{@code execute()} throws {@link dev.stator.error.VersionConflictException} if the stored item has another version, or
 * there is none and one was expected. It always brings the item.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class VersionedDelete<T> extends ConditionalWrite<T, @Nullable Void> implements TransactWrite {
    private final DeleteWrite<T> delete;

    VersionedDelete(DeleteWrite<T> delete) {
        super(delete, Returning.nothing());
        this.delete = delete;
    }

    /** Only if {@code condition} holds too. */
    public ConditionalDelete<T> when(Condition<T> condition) {
        return new ConditionalDelete<>(delete.guarded(delete.guard.and(condition)));
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
