package dev.stator.run.flow;

import dev.stator.session.internal.Completions;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request only when its consumer wants an element that no earlier one brought. It never splits, so that a
 * parallel stream reads no further ahead.
 */
public final class ChunkSpliterator<P, X> implements Spliterator<X> {
    private final Fetch<P, X> fetch;
    private Iterator<X> ready = Collections.emptyIterator();
    private @Nullable RuntimeException failure;
    private @Nullable P next;

    /** Begins at {@code start}; the consumer waits for each chunk. */
    public ChunkSpliterator(P start, Fetch<P, X> fetch) {
        this.next = start;
        this.fetch = fetch;
    }

    @Override
    public boolean tryAdvance(Consumer<? super X> action) {
        while (!ready.hasNext()) {
            if (failure != null) {
                throw failure;
            }
            if (next == null) {
                return false;
            }
            Chunk<P, X> chunk = Completions.join(fetch.chunk(next));
            ready = chunk.elements().iterator();
            failure = chunk.failure();
            next = chunk.next();
        }
        action.accept(ready.next());
        return true;
    }

    @Override
    public @Nullable Spliterator<X> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL;
    }
}
