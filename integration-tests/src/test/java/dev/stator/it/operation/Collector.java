package dev.stator.it.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Takes all that a publisher gives, asking for a few at a time. */
public final class Collector<X> implements Subscriber<X> {
    private final int demand;
    private final List<X> elements = new ArrayList<>();
    private final CompletableFuture<List<X>> result = new CompletableFuture<>();
    private @Nullable Subscription subscription;
    private int open;

    private Collector(int demand) {
        this.demand = demand;
    }

    /** All that {@code publisher} gives; throws what it fails with. */
    public static <X> List<X> of(Publisher<X> publisher, int demand) {
        Collector<X> collector = new Collector<>(demand);
        publisher.subscribe(collector);
        try {
            return collector.result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        open = demand;
        given.request(demand);
    }

    @Override
    public void onNext(X element) {
        elements.add(element);
        open--;
        if (open == 0 && subscription != null) {
            open = demand;
            subscription.request(demand);
        }
    }

    @Override
    public void onError(Throwable error) {
        result.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        result.complete(elements);
    }
}
