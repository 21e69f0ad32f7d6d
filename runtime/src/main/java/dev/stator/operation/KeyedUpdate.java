package dev.stator.operation;

import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.session.CheckReturnValue;

/**
 * An update of an item that has a version, before it is said which. It cannot be executed.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class KeyedUpdate<T> {
    private final Runner runner;
    private final UpdateWrite<T> update;

    /** Of all that {@code update} says but for a version; for DAOs. */
    public KeyedUpdate(Runner runner, UpdateWrite<T> update) {
        this.runner = runner;
        this.update = update;
    }

    /**
     * Only if the stored item has {@code version}: 0 of one from before there were versions, or, with
     * {@code orCreate()}, of none yet.
     */
    public VersionedUpdate<T> expecting(long version) {
        ExpectedVersion<T> expected = ExpectedVersion.of(update.schema(), version);
        return new VersionedUpdate<>(runner, update.guarded(update.guard().expecting(expected)), expected);
    }

    /** Whatever the version of the stored item is; it is stepped all the same, so that others notice. */
    public UpdateOperation<T> ignoringVersion() {
        return new UpdateOperation<>(runner, update);
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return update.toString();
    }
}
