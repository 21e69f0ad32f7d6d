package dev.stator.run.flow;

import dev.stator.session.Backoff;
import dev.stator.session.internal.Completions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps up to a number of chunks under way until the feed has no more, one cannot be done, or it is told to stop.
 * The feed is asked by one thread at a time.
 */
public final class BatchLoop<X> {
    private final BatchFeed<X> feed;
    private final Function<List<X>, Sending<X>> sendings;
    private final Backoff.Waits waits;
    private final int concurrency;

    private final Drain drain = new Drain(this::work);
    private final Queue<Ended<X>> ended = new ConcurrentLinkedQueue<>();
    private final Set<Sending<X>> underWay = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<End<X>> result = new CompletableFuture<>();
    private volatile @Nullable Throwable stopped;

    // Touched only by the one who works.
    private final List<X> left = new ArrayList<>();
    private @Nullable Throwable cause;
    private boolean unprocessed;
    private boolean closed;
    private int running;

    /**
     * Not begun.
     *
     * @param sendings make of a chunk what sends it
     * @param waits their end is the batch's
     */
    public BatchLoop(BatchFeed<X> feed, Function<List<X>, Sending<X>> sendings, Backoff.Waits waits, int concurrency) {
        this.feed = feed;
        this.sendings = sendings;
        this.waits = waits;
        this.concurrency = concurrency;
    }

    /**
     * How the loop ended.
     *
     * @param complete whether the feed was emptied and all of it done
     * @param unprocessed whether DynamoDB left some undone that it was sent, until time was up
     * @param left what was taken from the feed and is not done, or not known to be
     * @param cause what stopped it; null if complete, or if time was up while DynamoDB answered
     */
    public record End<X>(
            boolean complete,
            boolean unprocessed,
            List<X> left,
            @Nullable Throwable cause) {}

    private record Ended<X>(List<X> chunk, Sending.Settled<X> settled) {}

    /** Runs. The future never fails, but it may be cancelled: that ends the loop, requests under way too. */
    public CompletableFuture<End<X>> run() {
        Completions.whenDone(result, (end, error) -> {
            if (result.isCancelled()) {
                stop(new CancellationException("The batch was cancelled"));
                underWay.forEach(Sending::cancel);
            }
        });
        drain.begin();
        return result;
    }

    /** Nothing more is begun; what is under way is waited for. */
    public void stop(Throwable reason) {
        stopped = reason;
        drain.tell();
    }

    private void work() {
        for (Ended<X> end = ended.poll(); end != null; end = ended.poll()) {
            take(end);
        }
        begin();
    }

    private void take(Ended<X> end) {
        running--;
        feed.settled(end.chunk());
        left.addAll(end.settled().left());
        if (!end.settled().left().isEmpty() || end.settled().cause() != null) {
            unprocessed |= end.settled().unprocessed();
            close(end.settled().cause());
        }
    }

    private void begin() {
        try {
            while (running < concurrency && isOpen()) {
                List<X> chunk = feed.take();
                if (chunk.isEmpty()) {
                    break;
                }
                if (waits.another().over()) {
                    feed.settled(chunk);
                    left.addAll(chunk);
                    close(null);
                } else {
                    send(chunk);
                }
            }
        } catch (Throwable e) { // users also throw what nobody declares
            close(e);
        }
        if (running == 0) {
            result.complete(new End<>(!closed, unprocessed, List.copyOf(left), cause));
        }
    }

    private boolean isOpen() {
        Throwable reason = stopped;
        if (reason != null) {
            close(reason);
        }
        return !closed;
    }

    private void close(@Nullable Throwable reason) {
        closed = true;
        if (cause == null) {
            cause = reason;
        } else if (reason != null && reason != cause) {
            cause.addSuppressed(reason);
        }
    }

    private void send(List<X> chunk) {
        running++;
        Sending<X> sending = sendings.apply(chunk);
        underWay.add(sending);
        Completions.whenDone(sending.begin(), (settled, error) -> {
            underWay.remove(sending);
            ended.add(new Ended<>(chunk, Objects.requireNonNull(settled)));
            drain.tell();
        });
    }
}
