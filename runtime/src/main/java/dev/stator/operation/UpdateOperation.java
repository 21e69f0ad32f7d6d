package dev.stator.operation;

import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.session.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Changes attributes of one item (UpdateItem). The answer is null. An update without changes makes sure that there is
 * an item.
 *
 * <p>{@code execute()} throws {@link ItemNotFoundException} if there is none, unless told {@link #orCreate()}.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class UpdateOperation<T> extends Changes<T, @Nullable Void, UpdateOperation<T>> implements TransactWrite {
    /** Of all that {@code update} says; for DAOs. */
    public UpdateOperation(Runner runner, UpdateWrite<T> update) {
        super(runner, update, Returning.nothing());
    }

    @Override
    UpdateOperation<T> with(Runner runner, UpdateWrite<T> changed) {
        return new UpdateOperation<>(runner, changed);
    }
}
