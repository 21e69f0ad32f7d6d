package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A put, update or delete under a condition. */
@CheckReturnValue
class ConditionalWrite<T, R extends @Nullable Object> extends WriteOperation<T, R>
        implements ConditionalOperation<R, T> {
    private final Write<T, ?, ?> write;
    private final Returning<T, R> returning;

    ConditionalWrite(Write<T, ?, ?> write, Returning<T, R> returning) {
        super(write, returning);
        this.write = write;
        this.returning = returning;
    }

    @Override
    public ConditionalOperation<R, T> withItemOnFailure() {
        return new ConditionalWrite<>(write.guarded(write.guard.withItemOnFailure()), returning);
    }

    @Override
    public final Outcome<R, T> attempt() {
        return outcome();
    }

    @Override
    public final CompletableFuture<Outcome<R, T>> attemptAsync() {
        return outcomeAsync();
    }
}
