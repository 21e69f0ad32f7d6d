package dev.stator.run.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class ChunkPublisherTest {
    /** Chunks of three numbers up to {@code end}; answers are completed by hand when {@code held}. */
    private static final class Source {
        final List<Integer> asked = new ArrayList<>();
        final List<CompletableFuture<Chunk<Integer, Integer>>> requests = new ArrayList<>();
        final int end;
        final boolean held;

        Source(int end, boolean held) {
            this.end = end;
            this.held = held;
        }

        CompletableFuture<Chunk<Integer, Integer>> fetch(int position) {
            asked.add(position);
            CompletableFuture<Chunk<Integer, Integer>> request =
                    held ? new CompletableFuture<>() : CompletableFuture.completedFuture(chunk(position));
            requests.add(request);
            return request;
        }

        Chunk<Integer, Integer> chunk(int position) {
            int until = Math.min(position + 3, end);
            return new Chunk<>(IntStream.range(position, until).boxed().toList(), null, until == end ? null : until);
        }

        ChunkPublisher<Integer, Integer> publisher() {
            return new ChunkPublisher<>(0, this::fetch);
        }

        ChunkPublisher<Integer, Integer> publisher(Runnable stop) {
            return new ChunkPublisher<>(() -> new Lanes<>(List.of(0).iterator()::next, 1, false, this::fetch, stop));
        }
    }

    private static class Probe implements Subscriber<Integer> {
        final List<Object> signals = new ArrayList<>();

        @Nullable
        Subscription subscription;

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(Integer element) {
            signals.add(element);
        }

        @Override
        public void onError(Throwable error) {
            signals.add(error);
        }

        @Override
        public void onComplete() {
            signals.add("complete");
        }

        void request(long elements) {
            subscription().request(elements);
        }

        Subscription subscription() {
            if (subscription == null) {
                throw new AssertionError("no onSubscribe yet");
            }
            return subscription;
        }
    }

    private static Probe subscribed(ChunkPublisher<Integer, Integer> publisher) {
        Probe probe = new Probe();
        publisher.subscribe(probe);
        return probe;
    }

    @Test
    void asksForNothingWithoutDemand() {
        Source source = new Source(9, false);
        Probe probe = subscribed(source.publisher());
        assertThat(source.asked).isEmpty();
        assertThat(probe.signals).isEmpty();
    }

    @Test
    void asksForAChunkOnlyWhenDemandExceedsTheLast() {
        Source source = new Source(9, false);
        Probe probe = subscribed(source.publisher());
        probe.request(2);
        probe.request(1);
        assertThat(probe.signals).containsExactly(0, 1, 2);
        assertThat(source.asked).containsExactly(0);
        probe.request(1);
        assertThat(probe.signals).containsExactly(0, 1, 2, 3);
        assertThat(source.asked).containsExactly(0, 3);
    }

    @Test
    void asksForOneChunkAtATime() {
        Source source = new Source(9, true);
        Probe probe = subscribed(source.publisher());
        probe.request(5);
        probe.request(Long.MAX_VALUE);
        assertThat(source.asked).containsExactly(0);
        source.requests.get(0).complete(source.chunk(0));
        assertThat(probe.signals).containsExactly(0, 1, 2);
        assertThat(source.asked).containsExactly(0, 3);
    }

    @Test
    void completesWithTheLastElementAndWithoutMoreDemand() {
        Source source = new Source(4, false);
        Probe probe = subscribed(source.publisher());
        probe.request(4);
        assertThat(probe.signals).containsExactly(0, 1, 2, 3, "complete");
    }

    @Test
    void goesOnBehindEmptyChunks() {
        List<Chunk<Integer, Integer>> chunks = List.of(
                new Chunk<>(List.of(), null, 1), new Chunk<>(List.of(), null, 2), new Chunk<>(List.of(7), null, null));
        Probe probe = subscribed(
                new ChunkPublisher<>(0, position -> CompletableFuture.completedFuture(chunks.get(position))));
        probe.request(1);
        assertThat(probe.signals).containsExactly(7, "complete");
    }

    @Test
    void deliversWhatStandsBeforeAFailure() {
        IllegalStateException failure = new IllegalStateException("third");
        Probe probe = subscribed(new ChunkPublisher<>(
                0, position -> CompletableFuture.completedFuture(new Chunk<>(List.of(1, 2), failure, 5))));
        probe.request(1);
        assertThat(probe.signals).containsExactly(1);
        probe.request(5);
        assertThat(probe.signals).containsExactly(1, 2, failure);
    }

    @Test
    void failsWithTheErrorItself() {
        IllegalStateException failure = new IllegalStateException("sent in vain");
        Probe probe = subscribed(new ChunkPublisher<Integer, Integer>(
                0, position -> CompletableFuture.failedFuture(new CompletionException(failure))));
        probe.request(1);
        assertThat(probe.signals).containsExactly(failure);
        probe.request(1);
        assertThat(probe.signals).hasSize(1);
    }

    @Test
    void aFetchThatThrowsFails() {
        AssertionError failure = new AssertionError("not sent");
        Probe probe = subscribed(new ChunkPublisher<Integer, Integer>(0, position -> {
            throw failure;
        }));
        probe.request(1);
        assertThat(probe.signals).containsExactly(failure);
    }

    @Test
    void aSubscriberThatThrowsHasCancelled() {
        AssertionError failure = new AssertionError("not taken");
        Source source = new Source(9, true);
        Probe probe = new Probe() {
            @Override
            public void onNext(Integer element) {
                super.onNext(element);
                throw failure;
            }
        };
        List<String> stopped = new ArrayList<>();
        source.publisher(() -> stopped.add("stopped")).subscribe(probe);
        probe.request(5);
        source.requests.get(0).complete(source.chunk(0));
        probe.request(1);
        assertThat(probe.signals).containsExactly(0);
        assertThat(source.asked).containsExactly(0);
        assertThat(stopped).containsExactly("stopped");
    }

    @Test
    void cancellingCancelsTheRequestAndEndsTheSignals() {
        Source source = new Source(9, true);
        Probe probe = subscribed(source.publisher());
        probe.request(3);
        probe.subscription().cancel();
        probe.subscription().cancel();
        probe.request(1);
        assertThat(source.requests.get(0)).isCancelled();
        assertThat(probe.signals).isEmpty();
    }

    @Test
    void refusesDemandOfNothing() {
        Source source = new Source(9, true);
        Probe probe = subscribed(source.publisher());
        probe.request(1);
        probe.request(0);
        assertThat(probe.signals).singleElement().isInstanceOf(IllegalArgumentException.class);
        assertThat(source.requests.get(0)).isCancelled();
    }

    @Test
    void eachSubscriberReadsForItself() {
        Source source = new Source(4, false);
        ChunkPublisher<Integer, Integer> publisher = source.publisher();
        Probe one = subscribed(publisher);
        Probe other = subscribed(publisher);
        one.request(4);
        other.request(2);
        assertThat(one.signals).containsExactly(0, 1, 2, 3, "complete");
        assertThat(other.signals).containsExactly(0, 1);
    }

    @Test
    void manyPromptChunksDoNotGrowTheStack() {
        Source source = new Source(300_000, false);
        Probe probe = subscribed(source.publisher());
        probe.request(Long.MAX_VALUE);
        assertThat(probe.signals).hasSize(300_001).endsWith(299_999, "complete");
    }

    @Test
    void aSubscriberMayAskFromWithinASignal() {
        Source source = new Source(7, false);
        List<Integer> seen = new ArrayList<>();
        source.publisher().subscribe(new Subscriber<>() {
            private @Nullable Subscription subscription;

            @Override
            public void onSubscribe(Subscription given) {
                subscription = given;
                given.request(1);
                assertThat(seen).as("no element overtakes onSubscribe").isEmpty();
            }

            @Override
            public void onNext(Integer element) {
                seen.add(element);
                if (subscription != null) {
                    subscription.request(1);
                }
            }

            @Override
            public void onError(Throwable error) {
                throw new AssertionError(error);
            }

            @Override
            public void onComplete() {
                seen.add(-1);
            }
        });
        assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5, 6, -1);
    }
}
