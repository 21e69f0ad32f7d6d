package dev.stator.operation;

import dev.stator.session.internal.Completions;
import dev.stator.session.CheckReturnValue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An operation that is one request: the four ways of executing it are two ways of sending it. */
@CheckReturnValue
abstract class OneRequest<R extends @Nullable Object> implements Operation<R> {
    /** @param metered whether to ask for consumed capacity and metrics */
    abstract Response<R> send(boolean metered);

    /** @param metered whether to ask for consumed capacity and metrics */
    abstract CompletableFuture<Response<R>> sendAsync(boolean metered);

    @Override
    public R execute() {
        return send(false).value();
    }

    @Override
    public final CompletableFuture<R> executeAsync() {
        return Completions.of(() -> Completions.map(sendAsync(false), Response::value));
    }

    @Override
    public final Response<R> response() {
        return send(true);
    }

    @Override
    public final CompletableFuture<Response<R>> responseAsync() {
        return Completions.of(() -> sendAsync(true));
    }
}
