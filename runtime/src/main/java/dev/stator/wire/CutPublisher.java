package dev.stator.wire;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Waits for all of a response, and brings the rest of it, in one piece, when its items are cut out. */
final class CutPublisher implements Publisher<ByteBuffer> {
    private final Publisher<ByteBuffer> content;
    private final Attempt<?> attempt;
    private final Body body;

    CutPublisher(Publisher<ByteBuffer> content, Attempt<?> attempt, Body body) {
        this.content = content;
        this.attempt = attempt;
        this.body = body;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        content.subscribe(new Collecting(subscriber));
    }

    /** Asks for everything once it is asked for anything, so that what it brings in the end has been asked for. */
    private final class Collecting implements Subscriber<ByteBuffer>, Subscription {
        private final Subscriber<? super ByteBuffer> subscriber;
        private final AtomicBoolean requested = new AtomicBoolean();
        private volatile Subscription source = this;

        Collecting(Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            source = subscription;
            subscriber.onSubscribe(this);
        }

        @Override
        public void request(long count) {
            if (count <= 0) {
                source.cancel();
                subscriber.onError(new IllegalArgumentException("At least 1 must be requested, not " + count));
            } else if (requested.compareAndSet(false, true)) {
                source.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void cancel() {
            source.cancel();
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            body.add(buffer);
        }

        @Override
        public void onError(Throwable error) {
            subscriber.onError(error);
        }

        @Override
        public void onComplete() {
            byte[] rest;
            try {
                rest = attempt.rest(body);
            } catch (RuntimeException e) { // the sum is wrong
                subscriber.onError(e);
                return;
            }
            if (rest.length > 0) {
                subscriber.onNext(ByteBuffer.wrap(rest));
            }
            subscriber.onComplete();
        }
    }
}
