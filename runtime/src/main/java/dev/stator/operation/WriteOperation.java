package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * A put, update or delete, and what it returns.
 *
 * @param <T> the entity
 * @param <R> the answer
 */
@CheckReturnValue
public class WriteOperation<T, R extends @Nullable Object> extends ForwardingOperation<R> {
    private final Runner runner;
    private final ItemWrite<T> write;
    private final Returning<T, R> returning;

    WriteOperation(Runner runner, ItemWrite<T> write, Returning<T, R> returning) {
        this.runner = runner;
        this.write = write;
        this.returning = returning;
    }

    /** What executes it. */
    public final Runner runner() {
        return runner;
    }

    /** What it does. */
    public ItemWrite<T> write() {
        return write;
    }

    /** What it answers. */
    public final Returning<T, R> returning() {
        return returning;
    }

    @Override
    final ConditionalOperation<R, T> running() {
        return runner.write(write, returning);
    }

    /** What it does, without values. */
    @Override
    public final String toString() {
        return write.toString();
    }
}
