package dev.stator.run.flow;

import dev.stator.session.ResponseMetrics;
import org.jspecify.annotations.Nullable;

/** Told of each response, and of each request that was throttled; by one thread at a time. */
@FunctionalInterface
public interface BatchEvents {
    /**
     * One request came to an end.
     *
     * @param metrics of its response; null: it was throttled
     * @param done entries that it did
     * @param left entries that will be sent again
     */
    void round(@Nullable ResponseMetrics metrics, int done, int left);
}
