package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An operation that can also answer how it went, where {@code execute()} throws.
 *
 * @param <R> the answer
 * @param <A> how it went
 */
@CheckReturnValue
public interface Attemptable<R extends @Nullable Object, A> extends Operation<R> {
    /** Does it and tells how it went; errors of another kind are thrown. */
    A attempt();

    /** {@link #attempt()} with the asynchronous client. */
    CompletableFuture<A> attemptAsync();
}
