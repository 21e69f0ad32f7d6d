package dev.stator.run.flow;

import dev.stator.session.internal.Completions;
import java.util.Spliterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * The chunks of several lanes, for a consumer that waits for them. Requests are sent when the consumer wants an element
 * and never of their own accord; no thread waits for the consumer. It never splits, so that a parallel stream reads no
 * further ahead.
 */
public final class MergingSpliterator<P, X> implements Spliterator<X> {
    private final Lanes<P, Chunk<P, X>> lanes;
    private final Merge<P, X> merge;
    private final BlockingQueue<ChunkResult<P, X>> arrivals = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    /** Reads in {@code lanes}. */
    public MergingSpliterator(Lanes<P, Chunk<P, X>> lanes) {
        this.lanes = lanes;
        this.merge = new Merge<>(lanes);
    }

    @Override
    public boolean tryAdvance(Consumer<? super X> action) {
        while (!merge.hasElement()) {
            Throwable failure = merge.failure();
            if (failure != null) {
                lanes.stop().run();
                throw Completions.unchecked(failure);
            }
            while (!closed && merge.mayAsk()) {
                ask(merge.ask());
            }
            if (!closed && !merge.awaits()) {
                lanes.stop().run();
                return false;
            }
            merge.take(next());
        }
        action.accept(merge.element());
        return true;
    }

    /** Stops what is under way and sends nothing more; a consumer that waits gets an error. */
    public void close() {
        closed = true;
        lanes.stop().run();
        arrivals.add(new ChunkResult<>(
                null, new IllegalStateException("The stream of the scan was closed while it was read")));
    }

    private void ask(P position) {
        Completions.whenDone(
                Completions.of(() -> lanes.fetch().apply(position)),
                (chunk, error) -> arrivals.add(new ChunkResult<>(chunk, error)));
    }

    private ChunkResult<P, X> next() {
        try {
            return arrivals.take();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw AbortedException.create("The thread was interrupted while it waited for a page of a scan", e);
        }
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
        return NONNULL;
    }
}
