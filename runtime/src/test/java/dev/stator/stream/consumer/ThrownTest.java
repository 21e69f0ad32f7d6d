package dev.stator.stream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.blog.Post;
import dev.stator.blog.PostDao;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedClient;
import dev.stator.session.Backoff;
import dev.stator.stream.Change;
import dev.stator.stream.Delivered;
import dev.stator.stream.ErrorPolicy;
import dev.stator.stream.checkpoint.Checkpoint;
import dev.stator.stream.checkpoint.CheckpointStore;
import dev.stator.stream.checkpoint.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the code of users throws into a consumer: its policy decides, and it goes on. */
@Order(1)
class ThrownTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Backoff SHORT = Backoff.standard().first(Duration.ofMillis(1));

    private final FakeStreams streams = new FakeStreams().shard("a", null);
    private final CheckpointStore store = CheckpointStore.inMemory();
    private final Seen seen = new Seen();
    private final List<Delivered<?>> troubles = Collections.synchronizedList(new ArrayList<>());
    private final List<StreamConsumer> started = new ArrayList<>();

    /** Something to throw, new each time. */
    enum Thrown {
        ASSERTION(() -> new AssertionError("on purpose")),
        STACK_OVERFLOW(() -> new StackOverflowError("on purpose")),
        NO_CLASS(() -> new NoClassDefFoundError("on purpose")),
        ERROR(() -> new Error("on purpose")),
        THROWABLE(() -> new Throwable("on purpose")),
        INTERRUPTED(() -> new InterruptedException("on purpose")),
        /** As is commonly done with an {@code InterruptedException}. */
        INTERRUPTED_AGAIN(() -> {
            Thread.currentThread().interrupt();
            return new IllegalStateException("on purpose");
        });

        @SuppressWarnings("ImmutableEnumChecker") // All are lambdas that hold nothing.
        private final Supplier<Throwable> made;

        Thrown(Supplier<Throwable> made) {
            this.made = made;
        }

        @SuppressWarnings({"unchecked", "DoNotCallSuggester"}) // To be called is what it is for.
        <E extends Throwable> void raise() throws E {
            throw (E) made.get();
        }
    }

    private ConsumerBuilder<Post> builder() {
        return new PostDao(Stator.create(new ScriptedClient(Script.of())))
                .changes()
                .consumer(streams, "indexer")
                .checkpoints(store)
                .handler(seen)
                .onError(ErrorPolicy.retry(2, SHORT).thenSkip())
                .listener(new ConsumerListener() {
                    @Override
                    public void onTrouble(String shardId, Delivered<?> record) {
                        troubles.add(record);
                    }
                });
    }

    private StreamConsumer start(ConsumerBuilder<Post> builder) {
        StreamConsumer consumer = builder.build();
        started.add(consumer);
        consumer.start();
        return consumer;
    }

    @AfterEach
    void stop() {
        started.forEach(StreamConsumer::close);
    }

    private void put(long first, long last) {
        for (long number = first; number <= last; number++) {
            streams.put("a", "ada", number);
        }
    }

    private static boolean isPoison(Change<Post> change) {
        return change.newImage().orElseThrow().likes() == 13;
    }

    @ParameterizedTest
    @EnumSource
    void thePolicyDecidesOnHandlers(Thrown thrown) throws InterruptedException {
        put(11, 15);
        StreamConsumer consumer = start(builder().handler(change -> {
            if (isPoison(change)) {
                thrown.raise();
            }
            seen.onChange(change);
        }));
        goesOnWithoutThePoison(consumer);
    }

    @ParameterizedTest
    @EnumSource
    void thePolicyDecidesOnBatchHandlers(Thrown thrown) throws InterruptedException {
        put(11, 15);
        StreamConsumer consumer = start(builder().batchHandler(changes -> {
            if (changes.stream().anyMatch(ThrownTest::isPoison)) {
                thrown.raise();
            }
            changes.forEach(seen::onChange);
        }));
        goesOnWithoutThePoison(consumer);
    }

    private void goesOnWithoutThePoison(StreamConsumer consumer) throws InterruptedException {
        Seen.until("the others are seen", () -> seen.count() == 4);
        assertThat(seen.of("ada")).containsExactly(11L, 12L, 14L, 15L);
        assertThat(troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.outcome()).isEqualTo(Delivered.Outcome.SKIPPED);
            assertThat(trouble.attempts()).isEqualTo(3);
        });
        assertThat(consumer.status().state()).isEqualTo(ConsumerState.RUNNING);
        assertThat(consumer.stop(SOON)).isTrue();
        assertThat(consumer.status().failure()).isEmpty();
    }

    /** It may as well be left behind by a handler that returns. */
    @Test
    void anInterruptionLeftBehindStopsNothing() throws InterruptedException {
        put(11, 15);
        StreamConsumer consumer =
                start(builder().checkpointEvery(Duration.ofNanos(1)).handler(change -> {
                    seen.onChange(change);
                    Thread.currentThread().interrupt();
                }));
        Seen.until("all are seen", () -> seen.count() == 5);
        put(16, 17);
        Seen.until("the rest too", () -> seen.count() == 7);
        assertThat(consumer.status().state()).isEqualTo(ConsumerState.RUNNING);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INTERRUPTED_AGAIN")
    void listenersChangeNothing(Thrown thrown) throws InterruptedException {
        put(11, 15);
        StreamConsumer consumer = start(builder().listener(new ConsumerListener() {
            @Override
            public void onState(ConsumerState state) {
                thrown.raise();
            }

            @Override
            public void onShardBegan(String shardId, Checkpoint checkpoint) {
                thrown.raise();
            }

            @Override
            public void onPage(PageFigures page) {
                thrown.raise();
            }

            @Override
            public void onCheckpoint(String shardId, Checkpoint checkpoint) {
                thrown.raise();
            }
        }));
        Seen.until("all are seen", () -> seen.count() == 5);
        put(16, 17);
        Seen.until("the rest too", () -> seen.count() == 7);
        assertThat(consumer.status().state()).isEqualTo(ConsumerState.RUNNING);
        assertThat(consumer.stop(SOON)).isTrue();
        assertThat(consumer.status().failure()).isEmpty();
    }

    /** Each of its methods fails the first time. */
    @ParameterizedTest
    @EnumSource(names = {"ASSERTION", "STACK_OVERFLOW", "NO_CLASS", "ERROR"})
    void checkpointStoresAreAskedAgain(Thrown thrown) throws InterruptedException {
        put(11, 15);
        StreamConsumer consumer = start(builder().lease(Duration.ofMillis(600)).checkpoints(new FailingStore(thrown)));
        Seen.until("all are seen", () -> seen.count() == 5);
        Thread.sleep(700); // so that it was renewed, or is lost
        put(16, 17);
        Seen.until("the rest too", () -> seen.count() == 7);
        assertThat(consumer.stop(SOON)).isTrue();
        assertThat(consumer.status().failure()).isEmpty();
        assertThat(seen.of("ada")).containsExactly(11L, 12L, 13L, 14L, 15L, 16L, 17L);
    }

    static Stream<Error> fatal() {
        return Stream.of(new OutOfMemoryError("heap"), new InternalError("bug"), new ThreadDeath());
    }

    @ParameterizedTest
    @MethodSource("fatal")
    void whatThreatensTheMachineEndsIt(Error fatal) {
        put(11, 15);
        StreamConsumer consumer = start(builder().handler(change -> {
            if (isPoison(change)) {
                throw fatal;
            }
            seen.onChange(change);
        }));
        assertThatThrownBy(() -> consumer.await(SOON)).hasRootCause(fatal);
        assertThat(consumer.status().state()).isEqualTo(ConsumerState.FAILED);
        assertThat(seen.of("ada")).containsExactly(11L, 12L);
        assertThat(troubles).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fatal")
    void whatThreatensTheMachineInAListenerEndsItToo(Error fatal) {
        put(11, 15);
        AtomicInteger states = new AtomicInteger();
        StreamConsumer consumer = start(builder().listener(new ConsumerListener() {
            @Override
            public void onPage(PageFigures page) {
                throw fatal;
            }

            @Override
            public void onState(ConsumerState state) {
                states.incrementAndGet();
                if (state.isEnd()) {
                    throw fatal;
                }
            }
        }));
        assertThatThrownBy(() -> consumer.await(SOON)).hasRootCause(fatal);
        assertThat(consumer.status().state()).isEqualTo(ConsumerState.FAILED);
        assertThat(states).hasPositiveValue();
    }

    private final class FailingStore implements CheckpointStore {
        private final Thrown thrown;
        private final List<String> failed = Collections.synchronizedList(new ArrayList<>());

        FailingStore(Thrown thrown) {
            this.thrown = thrown;
        }

        private void fail(String method) {
            if (!failed.contains(method)) {
                failed.add(method);
                thrown.raise();
            }
        }

        @Override
        public Optional<Lease> acquire(String consumer, String owner, Duration ttl) {
            fail("acquire");
            return store.acquire(consumer, owner, ttl);
        }

        @Override
        public void renew(Lease lease) {
            fail("renew");
            store.renew(lease);
        }

        @Override
        public void release(Lease lease) {
            fail("release");
            store.release(lease);
        }

        @Override
        public Map<String, Map<String, Checkpoint>> load(Lease lease) {
            fail("load");
            return store.load(lease);
        }

        @Override
        public void save(Lease lease, String streamArn, String shardId, Checkpoint checkpoint) {
            fail("save");
            store.save(lease, streamArn, shardId, checkpoint);
        }

        @Override
        public void delete(Lease lease, String streamArn, String shardId) {
            fail("delete");
            store.delete(lease, streamArn, shardId);
        }
    }
}
