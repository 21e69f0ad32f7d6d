package dev.stator.run.item;

import dev.stator.operation.Operation;
import dev.stator.operation.Response;
import dev.stator.run.flow.Carrier;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An operation whose answer is that of one request, or of a few one after the other. */
@CheckReturnValue
public abstract class OneRequest<R extends @Nullable Object> implements Operation<R> {
    private final Session session;

    protected OneRequest(Session session) {
        this.session = session;
    }

    protected final Session session() {
        return session;
    }

    protected abstract Execution begin();

    /**
     * Does it once.
     *
     * @param metered whether to ask for consumed capacity and metrics
     */
    protected abstract CompletableFuture<Response<R>> send(Carrier carrier, boolean metered);

    @Override
    public final R execute() {
        return wait(carrier -> send(carrier, false)).value();
    }

    @Override
    public final CompletableFuture<R> executeAsync() {
        return Completions.map(begun(carrier -> send(carrier, false)), Response::value);
    }

    @Override
    public final Response<R> response() {
        return wait(carrier -> send(carrier, true));
    }

    @Override
    public final CompletableFuture<Response<R>> responseAsync() {
        return begun(carrier -> send(carrier, true));
    }

    /** Does {@code work} as a run of its own, and waits for it. */
    protected final <V extends @Nullable Object> V wait(Function<Carrier, CompletableFuture<V>> work) {
        Carrier.Kind blocking = Carrier.blocking(session.backoff());
        return begin().run(run -> Completions.join(work.apply(blocking.of(run))));
    }

    /** Does {@code work} as a run of its own, with the asynchronous client. */
    protected final <V extends @Nullable Object> CompletableFuture<V> begun(
            Function<Carrier, CompletableFuture<V>> work) {
        Carrier.Kind async = Carrier.async(session.backoff());
        return begin().runAsync(run -> {
            session.requireAsync();
            return work.apply(async.of(run));
        });
    }
}
