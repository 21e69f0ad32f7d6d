package dev.stator.operation;

import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;

/**
 * Changes attributes of one item if that still has the expected version, and steps the version (UpdateItem with a
 * ConditionExpression). The answer is the new version. Of version 0 is an item that was written before there were
 * versions, and, under {@link #orCreate()}, one that is not stored yet, which the update makes of the key and what it
 * sets.
 *
 * <p>{@code execute()} throws {@link VersionConflictException} if the stored item has another version, which always
 * brings that item, and {@link ItemNotFoundException} if there is none.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class VersionedUpdate<T> extends Changes<T, Long, VersionedUpdate<T>> implements TransactWrite {
    private final ExpectedVersion<T> expected;

    VersionedUpdate(Runner runner, UpdateWrite<T> update, ExpectedVersion<T> expected) {
        super(runner, update, Returning.version(expected));
        this.expected = expected;
    }

    @Override
    VersionedUpdate<T> with(Runner runner, UpdateWrite<T> changed) {
        return new VersionedUpdate<>(runner, changed, expected);
    }

    @CanIgnoreReturnValue
    @Override
    public Long execute() {
        return super.execute();
    }
}
