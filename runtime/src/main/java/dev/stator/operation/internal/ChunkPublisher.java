package dev.stator.operation.internal;

import java.util.Objects;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/** Gives each subscriber a reading of its own, which sends a request only on demand that no earlier one can meet. */
public final class ChunkPublisher<P, X> implements Publisher<X> {
    private final P start;
    private final Fetch<P, X> fetch;

    /** Begins at {@code start} for each subscriber. */
    public ChunkPublisher(P start, Fetch<P, X> fetch) {
        this.start = start;
        this.fetch = fetch;
    }

    @Override
    public void subscribe(Subscriber<? super X> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        new ChunkSubscription<P, X>(start, fetch.again(), subscriber).begin();
    }
}
