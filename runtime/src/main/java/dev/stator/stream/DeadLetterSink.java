package dev.stator.stream;

/**
 * Where records go that could not be handled: a queue, a table, a file.
 *
 * @param <T> the entity
 */
@FunctionalInterface
public interface DeadLetterSink<T> {
    /**
     * Keeps {@code letter}. When it returns, the record counts as dealt with.
     *
     * @throws Exception if it could not be kept; then the shard is stopped, so that the record is not lost
     */
    void accept(DeadLetter<T> letter) throws Exception;
}
