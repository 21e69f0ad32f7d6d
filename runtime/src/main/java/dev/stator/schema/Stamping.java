package dev.stator.schema;

import java.time.Instant;

/**
 * How a record's {@code @CreatedAt} and {@code @UpdatedAt} are given. The generated codec of such a record implements
 * it.
 *
 * @param <T> the record
 */
public interface Stamping<T> {
    /** {@code entity} as it is written at {@code now}: created then, if it does not say when, and updated then. */
    T stamped(T entity, Instant now);
}
