package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Deletes the item of a primary key (DeleteItem); no error if there is none. The answer is null.
 * If the SDK sends it again, because its answer was lost, it is done again, and leaves the same.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class DeleteOperation<T> extends WriteOperation<T, @Nullable Void> implements BatchWrite, TransactWrite {
    final DeleteWrite<T> delete;

    DeleteOperation(DeleteWrite<T> delete) {
        super(delete, Returning.nothing());
        this.delete = delete;
    }

    /** Only if {@code condition} holds for the item; without one, every attribute counts as absent. */
    public ConditionalDelete<T> when(Condition<T> condition) {
        return new ConditionalDelete<>(delete.guarded(delete.guard.and(condition)));
    }

    /** Only if there is such an item. */
    public ConditionalDelete<T> ifPresent() {
        return when(delete.ifPresent());
    }

    /** Answers with the item that was deleted; empty if there was none. */
    public Operation<Optional<T>> returningOld() {
        return new WriteOperation<>(delete, Returning.old(delete.schema));
    }

    @Override
    public DeleteItemRequest toRequest() {
        return delete.request(ReturnValue.NONE, false);
    }
}
