package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.entry;
import static dev.stator.it.operation.Entries.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.Stator;
import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationRun;
import dev.stator.testing.DynamoDbLocal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * A subscriber that throws has cancelled (Reactive Streams rule 2.13): the run ends, observers learn of it, it gets no
 * more signals, and other subscribers of the same publisher get all of theirs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThrowingSubscriberTest {
    private static final long SOON = 20;

    private final DynamoDbLocal engine = Entries.engine();
    private final BlockingQueue<Long> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> ended = new LinkedBlockingQueue<>();
    private final EntryDao entries = new EntryDao(Stator.builder()
            .client(engine.client())
            .asyncClient(engine.asyncClient())
            .tablePrefix("subscribed-")
            .observer(new Observer() {
                @Override
                public void onBegin(OperationRun run) {
                    begun.add(run.id());
                }

                @Override
                public void onEnd(EndEvent event) {
                    ended.add(event.run().id());
                }
            })
            .build());

    ThrowingSubscriberTest() {
        entries.table().create();
        IntStream.range(0, 6).forEach(number -> entries.put(entry(number)).execute());
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private enum Signal {
        ON_SUBSCRIBE,
        FIRST_ON_NEXT,
        LATER_ON_NEXT,
        ON_COMPLETE
    }

    /** Asks for all, and throws at one signal. */
    private static final class Thrower implements Subscriber<Object> {
        private final Signal signal;
        private final Throwable error;
        private final List<Object> signals = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Subscription> thrown = new CompletableFuture<>();
        private @Nullable Subscription subscription;

        Thrower(Signal signal, Throwable error) {
            this.signal = signal;
            this.error = error;
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
            throwAt(Signal.ON_SUBSCRIBE);
        }

        @Override
        public void onNext(Object element) {
            signals.add(element);
            throwAt(signals.size() == 1 ? Signal.FIRST_ON_NEXT : Signal.LATER_ON_NEXT);
        }

        @Override
        public void onError(Throwable failure) {
            signals.add(failure);
        }

        @Override
        public void onComplete() {
            signals.add("complete");
            throwAt(Signal.ON_COMPLETE);
        }

        private void throwAt(Signal now) {
            if (now == signal) {
                thrown.complete(Objects.requireNonNull(subscription));
                throw raised(error);
            }
        }
    }

    Stream<Arguments> each() {
        List<EntryKey> keys = IntStream.range(0, 6)
                .mapToObj(number -> new EntryKey("ada", time(number)))
                .toList();
        Map<String, Publisher<?>> publishers = Map.of(
                "query", entries.query("ada").publisher(),
                "query by pages", entries.query("ada").pageSize(2).publisher(),
                "pages", entries.scan().pageSize(2).pagesPublisher(),
                "segments", entries.scan().parallel(3).publisher(),
                "many gets", entries.getAll(keys).publisher());
        List<Throwable> errors =
                List.of(new IllegalStateException("the user's"), new AssertionError("the user's"), new Exception());
        return publishers.entrySet().stream()
                .flatMap(publisher -> Stream.of(Signal.values())
                        .flatMap(signal -> errors.stream()
                                .map(error -> Arguments.of(publisher.getKey(), publisher.getValue(), signal, error))));
    }

    @ParameterizedTest(name = "{0}, {2}, {3}")
    @MethodSource("each")
    void endsTheRun(String what, Publisher<?> publisher, Signal signal, Throwable error) throws Exception {
        begun.clear();
        ended.clear();
        Thrower thrower = new Thrower(signal, error);
        Throwable thrown = catchThrowable(() -> publisher.subscribe(thrower));
        Subscription subscription = thrower.thrown.get(SOON, TimeUnit.SECONDS);
        if (signal == Signal.ON_SUBSCRIBE) {
            assertThat(thrown).isSameAs(error);
            assertThat(begun).as("nothing is asked for").isEmpty();
        } else {
            assertThat(ended.poll(SOON, TimeUnit.SECONDS)).isNotNull().isIn(begun);
        }
        List<Object> until = List.copyOf(thrower.signals);
        subscription.request(1);
        subscription.cancel();
        assertThat(thrower.signals).isEqualTo(until);
        assertThat(Collector.of(publisher, 2)).isNotEmpty();
        assertThat(thrower.signals).isEqualTo(until);
    }

    /** Throws it, checked or not. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException raised(Throwable error) throws X {
        throw (X) error;
    }
}
