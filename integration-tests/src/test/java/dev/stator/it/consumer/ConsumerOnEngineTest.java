package dev.stator.it.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.stream.checkpoint.Checkpoint;
import dev.stator.stream.checkpoint.CheckpointStore;
import dev.stator.stream.checkpoint.Lease;
import dev.stator.stream.checkpoint.StaleOwnerException;
import dev.stator.stream.consumer.ConsumerBuilder;
import dev.stator.stream.consumer.ConsumerState;
import dev.stator.stream.consumer.StreamConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@org.junit.jupiter.api.Order(1) // an Order is also what is consumed
class ConsumerOnEngineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TTL = Duration.ofSeconds(1);
    private static final String ARN = "arn:aws:dynamodb:eu-west-1:1:table/orders/stream/2026-01-01T00:00:00.000";

    private final Orders orders = new Orders();
    private final Happened happened = new Happened();
    private final List<StreamConsumer> started = new ArrayList<>();

    private StreamConsumer start(ConsumerBuilder<Order> builder) {
        StreamConsumer consumer = builder.build();
        started.add(consumer);
        consumer.start();
        return consumer;
    }

    private ConsumerBuilder<Order> builder() {
        return orders.dao
                .changes()
                .consumer(orders.streams, "indexer")
                .handler(happened)
                .checkpoints(orders.checkpoints)
                .lease(TTL);
    }

    private void put(int first, int end) {
        for (int i = first; i < end; i++) {
            orders.dao.put(new Order("o" + i % 5, i, "", Set.of())).execute();
        }
    }

    @AfterEach
    void stop() {
        started.forEach(StreamConsumer::close);
        orders.close();
    }

    /** 500 orders, 20 changes of each. */
    @Test
    void tenThousandMixedWritesAreSeenInOrderWithTheirImages() throws InterruptedException, ExecutionException {
        Happened expected = new Happened();
        StreamConsumer first = start(builder());
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<Happened>> writing = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writing.add(writers.submit(new MixedWrites(orders.stator, "order-" + i + "-", 125, 20, i, expected)));
        }
        happened.await(2_000, PATIENCE);
        assertThat(first.stop(PATIENCE)).isTrue();
        start(builder());
        for (Future<Happened> writer : writing) {
            writer.get();
        }
        writers.shutdown();
        happened.await(10_000, PATIENCE);
        assertThat(expected.count()).isEqualTo(10_000);
        assertThat(happened.all()).hasSize(500).isEqualTo(expected.all());
        assertThat(happened.again()).as("a stop keeps what is handled").isZero();
    }

    @Test
    void aSecondProcessStandsByAndTakesOverFromOneThatDied() throws InterruptedException {
        put(0, 10);
        CheckpointStore dead = orders.stator.checkpointTable("checkpoints");
        Lease lease = dead.acquire("indexer", "dead", TTL).orElseThrow();
        StreamConsumer second = start(builder());
        long begin = System.nanoTime();
        Thread.sleep(500);
        assertThat(second.status().state()).isEqualTo(ConsumerState.STANDBY);
        happened.await(10, PATIENCE);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(TTL, TTL.multipliedBy(10));
        assertRefused(dead, lease);
    }

    @Test
    void aConsumerThatLosesItsLeaseStandsByAndCanComeBack() throws InterruptedException {
        put(0, 10);
        StreamConsumer consumer = start(builder());
        happened.await(10, PATIENCE);
        String arn = consumer.status().streamArn().orElseThrow();
        usurp();
        while (consumer.status().state() != ConsumerState.STANDBY) {
            Thread.sleep(5);
        }
        put(10, 20);
        happened.await(20, PATIENCE);
        assertThat(consumer.status().state()).isEqualTo(ConsumerState.RUNNING);
        assertThat(consumer.position().streamArn()).isEqualTo(arn);
    }

    /** As somebody would who takes a consumer's pause for its death. */
    private void usurp() {
        orders.engine
                .client()
                .updateItem(update -> update.tableName("checkpoints")
                        .key(Map.of("consumer", AttributeValue.fromS("indexer"), "row", AttributeValue.fromS("#owner")))
                        .updateExpression("SET #t = #t + :one, #o = :other")
                        .expressionAttributeNames(Map.of("#t", "token", "#o", "owner"))
                        .expressionAttributeValues(
                                Map.of(":one", AttributeValue.fromN("1"), ":other", AttributeValue.fromS("other"))));
    }

    private static void assertRefused(CheckpointStore store, Lease lease) {
        assertThatThrownBy(() -> store.renew(lease))
                .isInstanceOf(StaleOwnerException.class)
                .hasMessageContaining(lease.owner());
        assertThatThrownBy(() -> store.load(lease)).isInstanceOf(StaleOwnerException.class);
        assertThatThrownBy(() -> store.save(lease, ARN, "new", Checkpoint.END)).isInstanceOf(StaleOwnerException.class);
    }

    @Test
    void theTableKeepsCheckpointsOfManyConsumers() {
        CheckpointStore store = orders.checkpoints;
        Lease lease = store.acquire("one", "me", TTL).orElseThrow();
        Lease other = store.acquire("two", "me", TTL).orElseThrow();
        assertThat(store.load(lease)).isEmpty();
        store.save(lease, ARN, "a", Checkpoint.after("1"));
        store.save(lease, ARN, "a", Checkpoint.after("2"));
        store.save(lease, ARN, "b", Checkpoint.END);
        store.save(lease, ARN + "2", "c", Checkpoint.BEGIN);
        store.save(other, ARN, "a", Checkpoint.after("9"));
        store.delete(lease, ARN, "b");
        store.delete(lease, ARN, "unknown");
        assertThat(store.load(lease))
                .isEqualTo(Map.of(ARN, Map.of("a", Checkpoint.after("2")), ARN + "2", Map.of("c", Checkpoint.BEGIN)));
        assertThat(store.load(other)).isEqualTo(Map.of(ARN, Map.of("a", Checkpoint.after("9"))));
    }

    @Test
    void theTableHasOneOwner() {
        CheckpointStore store = orders.checkpoints;
        CheckpointStore others = orders.stator.checkpointTable("checkpoints");
        Lease lease = store.acquire("indexer", "me", TTL).orElseThrow();
        assertThat(store.acquire("indexer", "me", TTL)).contains(lease);
        assertThat(others.acquire("indexer", "you", TTL)).isEmpty();
        store.save(lease, ARN, "a", Checkpoint.after("1"));
        store.release(lease);
        Lease next = others.acquire("indexer", "you", TTL).orElseThrow();
        assertRefused(store, lease);
        store.release(lease);
        others.renew(next);
        assertThat(others.load(next)).isEqualTo(Map.of(ARN, Map.of("a", Checkpoint.after("1"))));
    }

    @Test
    void aStaleOwnerMovesNothing() throws InterruptedException {
        CheckpointStore store = orders.checkpoints;
        CheckpointStore others = orders.stator.checkpointTable("checkpoints");
        Lease stale = store.acquire("indexer", "me", TTL).orElseThrow();
        store.save(stale, ARN, "a", Checkpoint.after("1"));
        while (others.acquire("indexer", "you", TTL).isEmpty()) {
            Thread.sleep(100);
        }
        Lease next = others.acquire("indexer", "you", TTL).orElseThrow();
        assertThat(others.load(next)).isEqualTo(Map.of(ARN, Map.of("a", Checkpoint.after("1"))));
        assertThatThrownBy(() -> store.save(stale, ARN, "a", Checkpoint.after("2")))
                .isInstanceOf(StaleOwnerException.class);
        assertThatThrownBy(() -> store.delete(stale, ARN, "a")).isInstanceOf(StaleOwnerException.class);
        assertRefused(store, stale);
        others.save(next, ARN, "a", Checkpoint.after("3"));
        assertThat(others.load(next)).isEqualTo(Map.of(ARN, Map.of("a", Checkpoint.after("3"))));
    }

    @Test
    void anOwnerThatRenewsKeepsTheConsumer() throws InterruptedException {
        CheckpointStore store = orders.checkpoints;
        CheckpointStore others = orders.stator.checkpointTable("checkpoints");
        Lease lease = store.acquire("indexer", "me", TTL).orElseThrow();
        long end = System.nanoTime() + TTL.multipliedBy(3).toNanos();
        while (System.nanoTime() - end < 0) {
            store.renew(lease);
            assertThat(others.acquire("indexer", "you", TTL)).isEmpty();
            Thread.sleep(100);
        }
    }
}
