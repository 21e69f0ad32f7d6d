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
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.DeadLetter;
import dev.stator.stream.Delivered;
import dev.stator.stream.ErrorPolicy;
import dev.stator.stream.UndecodableRecordException;
import dev.stator.stream.checkpoint.Checkpoint;
import dev.stator.stream.checkpoint.CheckpointStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that cannot be read or handled, under each policy, alone and in batches. */
class PoisonTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Backoff SHORT = Backoff.standard().first(Duration.ofMillis(1));

    private final FakeStreams streams = new FakeStreams().shard("a", null);
    private final CheckpointStore store = CheckpointStore.inMemory();
    private final Seen seen = new Seen();
    private final AtomicInteger tries = new AtomicInteger();
    private final List<Delivered<?>> troubles = Collections.synchronizedList(new ArrayList<>());
    private final List<StreamConsumer> started = new ArrayList<>();

    /** Likes of 13 are poison. */
    private void handle(Change<Post> change) {
        if (change.newImage().orElseThrow().likes() == 13) {
            tries.incrementAndGet();
            throw new IllegalStateException("thirteen");
        }
        seen.onChange(change);
    }

    private StreamConsumer start(boolean batched, ErrorPolicy<Post> policy) {
        ChangeHandler<Post> each = this::handle;
        ConsumerBuilder<Post> builder = new PostDao(Stator.create(new ScriptedClient(Script.of())))
                .changes()
                .consumer(streams, "indexer")
                .checkpoints(store)
                .onError(policy)
                .listener(new ConsumerListener() {
                    @Override
                    public void onTrouble(String shardId, Delivered<?> record) {
                        troubles.add(record);
                    }
                });
        StreamConsumer consumer = (batched
                        ? builder.batchHandler(changes -> {
                            if (changes.stream()
                                    .anyMatch(change ->
                                            change.newImage().orElseThrow().likes() == 13)) {
                                tries.incrementAndGet();
                                throw new IllegalStateException("one of them is thirteen");
                            }
                            changes.forEach(seen::onChange);
                        })
                        : builder.handler(each))
                .build();
        started.add(consumer);
        consumer.start();
        return consumer;
    }

    @AfterEach
    void stop() {
        started.forEach(StreamConsumer::close);
    }

    private void put(String shard, long first, long last) {
        for (long number = first; number <= last; number++) {
            streams.put(shard, "ada", number);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theShardStopsBeforeThePoisonAndTheOthersGoOn(boolean batched) throws InterruptedException {
        streams.shard("other", null);
        put("a", 11, 15);
        streams.split("a", "b");
        put("b", 16, 17);
        StreamConsumer consumer = start(batched, ErrorPolicy.retry(2, SHORT).thenStop());
        Seen.until(
                "it is tried",
                () -> consumer.status().shards().stream()
                        .anyMatch(shard -> shard.state() == ShardStatus.State.STOPPED));
        streams.put("other", "bob", 1);
        Seen.until("the other goes on", () -> seen.of("bob").contains(1L));
        assertThat(seen.of("ada")).containsExactly(11L, 12L);
        assertThat(tries.get()).isEqualTo(batched ? 4 : 3);
        assertThat(consumer.position().shards().get("a")).isInstanceOf(Checkpoint.After.class);
        consumer.stop(SOON);

        start(batched, ErrorPolicy.retry(0, SHORT).thenSkip());
        Seen.until("it goes on at the poison", () -> seen.of("ada").contains(17L));
        assertThat(seen.of("ada")).containsExactly(11L, 12L, 14L, 15L, 16L, 17L);
    }

    @Test
    void aConsumerWithNothingLeftToReadFails() {
        put("a", 11, 15);
        StreamConsumer consumer = start(false, ErrorPolicy.retry(1, SHORT).thenStop());
        assertThatThrownBy(() -> consumer.await(SOON))
                .isInstanceOf(ConsumerFailedException.class)
                .hasMessageContainingAll("Shard a is stopped", "thirteen");
        assertThat(consumer.status().state()).isEqualTo(ConsumerState.FAILED);
        assertThat(seen.of("ada")).containsExactly(11L, 12L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePoisonIsSkipped(boolean batched) throws InterruptedException {
        put("a", 11, 15);
        start(batched, ErrorPolicy.retry(1, SHORT).thenSkip());
        Seen.until("the others are seen", () -> seen.count() == 4);
        assertThat(seen.of("ada")).containsExactly(11L, 12L, 14L, 15L);
        assertThat(troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.outcome()).isEqualTo(Delivered.Outcome.SKIPPED);
            assertThat(trouble.attempts()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePoisonIsPutElsewhere(boolean batched) throws InterruptedException {
        List<DeadLetter<Post>> letters = Collections.synchronizedList(new ArrayList<>());
        put("a", 11, 15);
        streams.putUnreadable("a");
        put("a", 16, 16);
        start(batched, ErrorPolicy.retry(0, SHORT).thenDeadLetter(letters::add));
        Seen.until("the others are seen", () -> seen.count() == 5);
        assertThat(seen.of("ada")).containsExactly(11L, 12L, 14L, 15L, 16L);
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0).change()).isPresent();
        assertThat(letters.get(0).cause()).isInstanceOf(IllegalStateException.class);
        assertThat(letters.get(1).change()).isEmpty();
        assertThat(letters.get(1).cause()).isInstanceOf(UndecodableRecordException.class);
        assertThat(letters.get(1).raw().eventNameAsString()).isEqualTo("TRUNCATE");
    }

    @Test
    void aSinkThatFailsStopsTheShard() {
        put("a", 11, 15);
        StreamConsumer consumer = start(false, ErrorPolicy.retry(0, SHORT).thenDeadLetter(letter -> {
            throw new IllegalStateException("no queue");
        }));
        assertThatThrownBy(() -> consumer.await(SOON)).hasMessageContaining("Shard a is stopped");
        assertThat(seen.of("ada")).containsExactly(11L, 12L);
    }

    @Test
    void aStopCutsTheWaitBetweenAttemptsShort() throws InterruptedException {
        put("a", 11, 15);
        Backoff slow = Backoff.standard()
                .first(Duration.ofMinutes(1))
                .longest(Duration.ofMinutes(1))
                .patience(Duration.ofHours(1))
                .timed(dev.stator.session.Timer.system(), () -> 1.0);
        StreamConsumer consumer = start(false, ErrorPolicy.retry(5, slow).thenStop());
        Seen.until("it is tried", () -> tries.get() == 1);
        Thread.sleep(50);
        long begin = System.nanoTime();
        assertThat(consumer.stop(SOON)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        start(false, ErrorPolicy.retry(0, SHORT).thenSkip());
        Seen.until("nothing is lost", () -> seen.count() == 4);
        assertThat(seen.of("ada")).containsExactly(11L, 12L, 14L, 15L);
    }

    @Test
    void anErrorOfTheMachineStopsTheConsumer() {
        put("a", 11, 12);
        StreamConsumer consumer = new PostDao(Stator.create(new ScriptedClient(Script.of())))
                .changes()
                .consumer(streams, "indexer")
                .checkpoints(store)
                .handler(change -> {
                    throw new StackOverflowError("on purpose");
                })
                .build();
        consumer.start();
        assertThatThrownBy(() -> consumer.await(SOON)).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(consumer.position().shards().get("a")).isEqualTo(Checkpoint.BEGIN);
    }
}
