package dev.stator.run.flow;

import java.util.Objects;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/** Gives each subscriber a reading of its own, which sends a request only on demand that no earlier one can meet. */
public final class ChunkPublisher<P, X> implements Publisher<X> {
    private final Supplier<Lanes<P, Chunk<P, X>>> readings;

    /** Begins at {@code start} for each subscriber. */
    public ChunkPublisher(P start, Fetch<P, X> fetch) {
        this(() -> Lanes.one(start, fetch.again()));
    }

    /** Asks for a reading for each subscriber. */
    public ChunkPublisher(Supplier<Lanes<P, Chunk<P, X>>> readings) {
        this.readings = readings;
    }

    @Override
    public void subscribe(Subscriber<? super X> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        new ChunkSubscription<P, X>(readings.get(), subscriber).begin();
    }
}
