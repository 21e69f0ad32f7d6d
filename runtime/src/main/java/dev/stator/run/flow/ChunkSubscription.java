package dev.stator.run.flow;

import dev.stator.session.internal.Completions;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One subscriber's reading. News is demand, a chunk and a cancellation; signals never run side by side.
 */
final class ChunkSubscription<P, X> implements Subscription {
    private final Lanes<P, Chunk<P, X>> lanes;
    private final Subscriber<? super X> subscriber;

    private final Drain drain = new Drain(this::work);
    private final AtomicLong demand = new AtomicLong();
    private final Queue<ChunkResult<P, X>> arrivals = new ConcurrentLinkedQueue<>();
    private volatile boolean cancelled;
    private volatile @Nullable IllegalArgumentException badDemand;

    // Touched only by the one who works.
    private final Merge<P, X> merge;
    private final List<CompletableFuture<?>> underway = new ArrayList<>();
    private boolean done;

    ChunkSubscription(Lanes<P, Chunk<P, X>> lanes, Subscriber<? super X> subscriber) {
        this.lanes = lanes;
        this.subscriber = subscriber;
        this.merge = new Merge<>(lanes);
    }

    void begin() {
        // Nothing is worked off before, so that no element overtakes that signal.
        subscriber.onSubscribe(this);
        drain.begin();
    }

    @Override
    public void request(long elements) {
        if (elements <= 0) {
            badDemand = new IllegalArgumentException("request(" + elements
                    + "): a subscriber asks for at least one element (Reactive Streams rule 3.9)");
        } else {
            demand.accumulateAndGet(elements, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
        }
        drain.tell();
    }

    @Override
    public void cancel() {
        cancelled = true;
        drain.tell();
    }

    private void work() {
        try {
            while (step()) {}
        } catch (Throwable e) { // users also throw what nobody declares
            // A subscriber that throws has cancelled its subscription (Reactive Streams rule 2.13).
            end();
            throw e;
        }
    }

    /** Does one thing; false when there is nothing to do before more news. */
    private boolean step() {
        if (done) {
            return false;
        }
        if (cancelled) {
            end();
            return false;
        }
        IllegalArgumentException refused = badDemand;
        if (refused != null) {
            end();
            subscriber.onError(refused);
            return false;
        }
        if (merge.hasElement()) {
            return deliver();
        }
        if (merge.failure() != null) {
            Throwable reason = merge.failure();
            end();
            subscriber.onError(reason);
            return false;
        }
        if (demand.get() > 0 && merge.mayAsk()) {
            ask(merge.ask());
            return true;
        }
        ChunkResult<P, X> arrival = arrivals.poll();
        if (arrival != null) {
            merge.take(arrival);
            return true;
        }
        if (merge.awaits() || merge.mayAsk()) {
            return false;
        }
        end();
        subscriber.onComplete();
        return false;
    }

    private boolean deliver() {
        if (demand.get() == 0) {
            return false;
        }
        demand.updateAndGet(open -> open == Long.MAX_VALUE ? open : open - 1);
        subscriber.onNext(merge.element());
        return true;
    }

    private void ask(P position) {
        underway.removeIf(CompletableFuture::isDone);
        CompletableFuture<Chunk<P, X>> request =
                Completions.of(() -> lanes.fetch().apply(position));
        underway.add(request);
        Completions.whenDone(request, (chunk, error) -> {
            arrivals.add(new ChunkResult<>(chunk, error));
            drain.tell();
        });
    }

    private void end() {
        done = true;
        merge.clear();
        arrivals.clear();
        underway.forEach(request -> request.cancel(true));
        underway.clear();
        lanes.stop().run();
    }
}
