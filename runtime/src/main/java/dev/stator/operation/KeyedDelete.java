package dev.stator.operation;

import dev.stator.session.CheckReturnValue;

/**
 * A delete of an item that has a version, before it is said which. It cannot be executed.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class KeyedDelete<T> {
    private final DeleteWrite<T> delete;

    KeyedDelete(DeleteWrite<T> delete) {
        this.delete = delete;
    }

    /** Only if the stored item has {@code version}: 0 for one from before there were versions. */
    public VersionedDelete<T> expecting(long version) {
        ExpectedVersion<T> expected = ExpectedVersion.of(delete.schema, version);
        return new VersionedDelete<>(delete.guarded(Guard.expecting(expected)));
    }

    /** Whatever the version of the stored item is. */
    public DeleteOperation<T> ignoringVersion() {
        return new DeleteOperation<>(delete);
    }
}
