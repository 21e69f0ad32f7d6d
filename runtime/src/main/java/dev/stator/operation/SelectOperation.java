package dev.stator.operation;

import dev.stator.session.CheckReturnValue;

/**
 * A query or scan that answers with selected attributes of each item.
 *
 * @param <T> the entity, or the record of an index
 */
@CheckReturnValue
public final class SelectOperation<T> extends PagedOperation<T, Selection<T>, SelectOperation<T>, SelectOperation<T>> {
    SelectOperation(Reading<T, Selection<T>> reading) {
        super(reading);
    }

    @Override
    SelectOperation<T> with(Reading<T, Selection<T>> changed) {
        return new SelectOperation<>(changed);
    }

    @Override
    SelectOperation<T> bounded(Reading<T, Selection<T>> changed) {
        return with(changed);
    }
}
