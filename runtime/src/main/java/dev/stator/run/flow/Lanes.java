package dev.stator.run.flow;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reading that goes on at several places at the same time.
 *
 * @param starts the next place to begin at; null when there is none left
 * @param width at most so many are read at the same time
 * @param oneFirst whether the others wait until the first answer has shown what a request costs
 * @param fetch sends one request
 * @param stop called when no more are wanted, also after the last, maybe more than once: cuts short what only waits to
 * be sent
 * @param <P> a position
 * @param <A> what a request brings
 */
public record Lanes<P, A>(
        Supplier<@Nullable P> starts,
        int width,
        boolean oneFirst,
        Function<P, CompletableFuture<A>> fetch,
        Runnable stop) {

    /** A single place. */
    public static <P, X> Lanes<P, Chunk<P, X>> one(P start, Fetch<P, X> fetch) {
        return new Lanes<>(once(start), 1, false, fetch::chunk, fetch::stop);
    }

    private static <P> Supplier<@Nullable P> once(P start) {
        return new Supplier<>() {
            private @Nullable P left = start;

            @Override
            public @Nullable P get() {
                P taken = left;
                left = null;
                return taken;
            }
        };
    }
}
