package dev.stator.schema;

/**
 * How a record's {@code @Version} is read and given. The generated codec of such a record implements it.
 *
 * @param <T> the record
 */
public interface Versioning<T> {
    /** The version of {@code entity}: 0 for one that is not stored yet. */
    long version(T entity);

    /**
     * {@code entity} with another version.
     *
     * @throws ArithmeticException if its component cannot hold it
     */
    T withVersion(T entity, long version);
}
