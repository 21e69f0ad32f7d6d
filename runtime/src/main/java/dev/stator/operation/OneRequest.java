package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An operation that is one request: the four ways of executing it are two ways of sending it. */
@CheckReturnValue
abstract class OneRequest<R extends @Nullable Object> implements Operation<R> {
    abstract Execution begin();

    /** @param metered whether to ask for consumed capacity and metrics */
    abstract Response<R> send(Execution run, boolean metered);

    /** @param metered whether to ask for consumed capacity and metrics */
    abstract CompletableFuture<Response<R>> sendAsync(Execution run, boolean metered);

    @Override
    public R execute() {
        return begin().run(run -> send(run, false)).value();
    }

    @Override
    public final CompletableFuture<R> executeAsync() {
        return begin().runAsync(run -> sendAsync(run, false), Response::value);
    }

    @Override
    public final Response<R> response() {
        return begin().run(run -> send(run, true));
    }

    @Override
    public final CompletableFuture<Response<R>> responseAsync() {
        return begin().runAsync(run -> sendAsync(run, true));
    }
}
