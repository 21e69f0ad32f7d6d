package dev.stator.operation;

import dev.stator.operation.ItemWrite.DeleteWrite;
import dev.stator.session.CheckReturnValue;

/**
 * A delete of an item that has a version, before it is said which. It cannot be executed.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class KeyedDelete<T> {
    private final Runner runner;
    private final DeleteWrite<T> delete;

    /** Of all that {@code delete} says but for a version; for DAOs. */
    public KeyedDelete(Runner runner, DeleteWrite<T> delete) {
        this.runner = runner;
        this.delete = delete;
    }

    /** Only if the stored item has {@code version}: 0 for one from before there were versions. */
    public ConditionalDelete<T> expecting(long version) {
        ExpectedVersion<T> expected = ExpectedVersion.of(delete.schema(), version);
        return new ConditionalDelete<>(runner, delete.guarded(delete.guard().expecting(expected)));
    }

    /** Whatever the version of the stored item is. */
    public DeleteOperation<T> ignoringVersion() {
        return new DeleteOperation<>(runner, delete);
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return delete.toString();
    }
}
