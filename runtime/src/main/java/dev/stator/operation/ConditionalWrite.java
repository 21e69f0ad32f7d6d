package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A put, update or delete under a condition.
 *
 * @param <T> the entity
 * @param <R> the answer
 */
@CheckReturnValue
public class ConditionalWrite<T, R extends @Nullable Object> extends WriteOperation<T, R>
        implements ConditionalOperation<R, T> {
    ConditionalWrite(Runner runner, ItemWrite<T> write, Returning<T, R> returning) {
        super(runner, write, returning);
    }

    @Override
    public ConditionalWrite<T, R> withItemOnFailure() {
        return new ConditionalWrite<>(runner(), write().guarded(write().guard().withItemOnFailure()), returning());
    }

    @Override
    public final Outcome<R, T> attempt() {
        return running().attempt();
    }

    @Override
    public final CompletableFuture<Outcome<R, T>> attemptAsync() {
        return running().attemptAsync();
    }
}
