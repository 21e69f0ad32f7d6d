package dev.stator.operation.internal;

import dev.stator.session.internal.Completions;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One subscriber's reading. Whoever brings news (demand, a chunk, a cancellation) counts it in {@code news}; the one
 * who finds the counter at zero works the news off, so signals never run side by side and no stack grows.
 */
final class ChunkSubscription<P, X> implements Subscription {
    private final Fetch<P, X> fetch;
    private final Subscriber<? super X> subscriber;

    private final AtomicInteger news = new AtomicInteger();
    private final AtomicLong demand = new AtomicLong();
    private final AtomicReference<@Nullable Arrival<P, X>> arrived = new AtomicReference<>();
    private volatile boolean cancelled;
    private volatile @Nullable IllegalArgumentException badDemand;

    // Touched only by the one who works the news off.
    private Iterator<X> ready = Collections.emptyIterator();
    private @Nullable Throwable failure;
    private @Nullable P next;
    private @Nullable CompletableFuture<Chunk<P, X>> underway;
    private boolean done;

    ChunkSubscription(P start, Fetch<P, X> fetch, Subscriber<? super X> subscriber) {
        this.next = start;
        this.fetch = fetch;
        this.subscriber = subscriber;
    }

    void begin() {
        // Held while the subscriber is told of its subscription, so that no element overtakes that signal.
        news.incrementAndGet();
        subscriber.onSubscribe(this);
        workOff();
    }

    @Override
    public void request(long elements) {
        if (elements <= 0) {
            badDemand = new IllegalArgumentException("request(" + elements
                    + "): a subscriber asks for at least one element (Reactive Streams rule 3.9)");
        } else {
            demand.accumulateAndGet(elements, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
        }
        tell();
    }

    @Override
    public void cancel() {
        cancelled = true;
        tell();
    }

    private void tell() {
        if (news.getAndIncrement() == 0) {
            workOff();
        }
    }

    private void workOff() {
        int seen = 1;
        do {
            while (step()) {}
            seen = news.addAndGet(-seen);
        } while (seen != 0);
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
        if (ready.hasNext()) {
            return deliver();
        }
        Arrival<P, X> arrival = arrived.getAndSet(null);
        if (arrival != null) {
            take(arrival);
            return true;
        }
        if (underway != null) {
            return false;
        }
        if (failure != null) {
            Throwable reason = failure;
            end();
            subscriber.onError(reason);
            return false;
        }
        if (next == null) {
            end();
            subscriber.onComplete();
            return false;
        }
        return demand.get() > 0 && ask(next);
    }

    private boolean deliver() {
        if (demand.get() == 0) {
            return false;
        }
        demand.updateAndGet(open -> open == Long.MAX_VALUE ? open : open - 1);
        subscriber.onNext(ready.next());
        return true;
    }

    private boolean ask(P position) {
        CompletableFuture<Chunk<P, X>> request = fetch.chunk(position);
        underway = request;
        Completions.whenDone(request, (chunk, error) -> {
            arrived.set(new Arrival<>(chunk, error));
            tell();
        });
        return true;
    }

    private void take(Arrival<P, X> arrival) {
        underway = null;
        Chunk<P, X> chunk = arrival.chunk();
        if (chunk == null) {
            failure = arrival.error() == null
                    ? new IllegalStateException("A request ended with neither a response nor an error")
                    : Completions.cause(arrival.error());
        } else {
            ready = chunk.elements().iterator();
            failure = chunk.failure();
            next = chunk.next();
        }
    }

    private void end() {
        done = true;
        ready = Collections.emptyIterator();
        if (underway != null) {
            underway.cancel(true);
            underway = null;
        }
        fetch.stop();
    }

    private record Arrival<P, X>(
            @Nullable Chunk<P, X> chunk, @Nullable Throwable error) {}
}
