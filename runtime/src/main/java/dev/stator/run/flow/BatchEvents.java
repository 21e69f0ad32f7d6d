package dev.stator.run.flow;

import dev.stator.session.ResponseMetrics;
import org.jspecify.annotations.Nullable;

/** Told of each response, and of each request that was throttled. */
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

    /** The same, told by one thread at a time whoever tells. */
    static BatchEvents inTurn(BatchEvents events) {
        Object turn = new Object();
        return (metrics, done, left) -> {
            synchronized (turn) {
                events.round(metrics, done, left);
            }
        };
    }
}
