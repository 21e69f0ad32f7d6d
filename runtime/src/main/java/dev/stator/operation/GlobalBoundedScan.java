package dev.stator.operation;

import dev.stator.session.CheckReturnValue;

/**
 * A scan of a global secondary index that has a limit, or goes on behind a cursor. Segments that are read at the same time have
 * no common order to stop at, so it cannot be made parallel.
 *
 * @param <T> the entity, or the record of an index
 */
@CheckReturnValue
public final class GlobalBoundedScan<T> extends PagedOperation<T, T, GlobalBoundedScan<T>, GlobalBoundedScan<T>> {
    GlobalBoundedScan(Reading<T, T> reading) {
        super(reading);
    }

    @Override
    GlobalBoundedScan<T> with(Reading<T, T> changed) {
        return new GlobalBoundedScan<>(changed);
    }

    @Override
    GlobalBoundedScan<T> bounded(Reading<T, T> changed) {
        return with(changed);
    }
}
