package dev.stator.run.flow;

import java.util.concurrent.CompletableFuture;

/** A reading of chunk after chunk. */
@FunctionalInterface
public interface Fetch<P, X> {
    /** Brings the chunk at a position. */
    CompletableFuture<Chunk<P, X>> chunk(P position);

    /** Called when no more are wanted, also after the last. */
    default void stop() {}

    /** The same reading for another reader. */
    default Fetch<P, X> again() {
        return this;
    }
}
