package dev.stator.operation;

import dev.stator.session.CheckReturnValue;

/**
 * A scan of a table or of a local secondary index that has a limit, or goes on behind a cursor. Segments that are read at the
 * same time have no common order to stop at, so it cannot be made parallel.
 *
 * @param <T> the entity, or the record of an index
 */
@CheckReturnValue
public final class BoundedScan<T> extends PagedOperation<T, T, BoundedScan<T>, BoundedScan<T>> {
    BoundedScan(Reading<T, T> reading) {
        super(reading);
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public BoundedScan<T> consistent() {
        return with(reading().source(reading().source().read(true)));
    }

    @Override
    BoundedScan<T> with(Reading<T, T> changed) {
        return new BoundedScan<>(changed);
    }

    @Override
    BoundedScan<T> bounded(Reading<T, T> changed) {
        return with(changed);
    }
}
