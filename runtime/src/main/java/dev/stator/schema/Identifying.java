package dev.stator.schema;

import java.util.UUID;

/**
 * How a record's {@code @GeneratedId} is given. The generated codec of such a record implements it.
 *
 * @param <T> the record
 */
public interface Identifying<T> {
    /** Whether {@code entity} has an id: one that is neither null nor an empty text. */
    boolean isIdentified(T entity);

    /** {@code entity} with another id. */
    T identified(T entity, UUID id);
}
