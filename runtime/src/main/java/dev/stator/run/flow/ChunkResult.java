package dev.stator.run.flow;

import dev.stator.session.internal.Completions;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended.
 *
 * @param chunk null if it failed
 * @param error null if it did not
 */
record ChunkResult<P, X>(
        @Nullable Chunk<P, X> chunk, @Nullable Throwable error) {
    Throwable failure() {
        return error == null
                ? new IllegalStateException("A request ended with neither a response nor an error")
                : Completions.cause(error);
    }
}
