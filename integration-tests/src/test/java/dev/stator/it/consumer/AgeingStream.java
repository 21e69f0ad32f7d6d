package dev.stator.it.consumer;

import dev.stator.Stator;
import dev.stator.stream.checkpoint.Checkpoint;
import dev.stator.stream.checkpoint.CheckpointStore;
import dev.stator.stream.consumer.ConsumerBuilder;
import dev.stator.stream.consumer.ConsumerFailedException;
import dev.stator.stream.consumer.ConsumerListener;
import dev.stator.stream.consumer.OnTrim;
import dev.stator.stream.consumer.ShardStatus;
import dev.stator.stream.consumer.StreamConsumer;
import dev.stator.stream.consumer.TrimmedDataException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A program that follows orders while their stream's shards roll over, its iterators expire, and its records are
 * trimmed. It ends with 0 if all was as it should be.
 */
final class AgeingStream {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ITEMS = 20;

    private final EmbeddedEngine engine = new EmbeddedEngine();
    private final OrderDao orders = new OrderDao(Stator.create(engine.client()));
    private final DynamoDbStreamsClient streams = engine.streamsClient();
    private final CheckpointStore store = CheckpointStore.inMemory();
    private final Happened happened = new Happened();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger renewed = new AtomicInteger();
    private final AtomicInteger trimmed = new AtomicInteger();
    private int written;

    private AgeingStream() throws ReflectiveOperationException {
        orders.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).create();
    }

    public static void main(String[] args) throws Exception {
        try {
            AgeingStream test = new AgeingStream();
            test.shardsRollOver();
            test.iteratorsExpire();
            test.recordsAreTrimmed();
            System.out.println("All as it should be");
            Runtime.getRuntime().halt(0);
        } catch (Throwable e) { // the engine has threads that would keep the program alive
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private ConsumerBuilder<Order> builder() {
        return orders.changes()
                .consumer(streams, "indexer")
                .handler(happened)
                .checkpoints(store)
                .listener(new ConsumerListener() {
                    @Override
                    public void onShardEnded(String shardId) {
                        ended.incrementAndGet();
                    }

                    @Override
                    public void onIteratorRenewed(String shardId) {
                        renewed.incrementAndGet();
                    }

                    @Override
                    public void onTrimmed(String shardId, Checkpoint after) {
                        trimmed.incrementAndGet();
                    }
                });
    }

    private void write(int times) {
        for (int i = 0; i < times; i++) {
            for (int item = 0; item < ITEMS; item++) {
                orders.put(new Order("o" + item, written / ITEMS, "", Set.of())).execute();
                written++;
            }
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }

    /** Half of the changes wait in shards that are closed, half are made while it reads. */
    private void shardsRollOver() throws Exception {
        for (int i = 0; i < 3; i++) {
            write(5);
            engine.rollOver();
        }
        StreamConsumer consumer = builder().build();
        consumer.start();
        for (int i = 0; i < 3; i++) {
            write(5);
            engine.rollOver();
        }
        write(5);
        happened.await(written, PATIENCE);
        require(consumer.stop(PATIENCE), "stopped");
        requireOrder(written / ITEMS);
        require(ended.get() >= 5, "shards ended: " + ended);
        require(happened.again() == 0, "none came again");
        List<ShardStatus> shards = consumer.status().shards();
        require(shards.size() >= 6, "shards: " + shards);
    }

    private void requireOrder(int each) {
        List<Long> numbers = IntStream.range(0, each).mapToObj(Long::valueOf).toList();
        happened.all().forEach((id, changes) -> {
            List<Long> seen = changes.stream()
                    .map(change -> change.after().orElseThrow().number())
                    .toList();
            require(seen.equals(numbers), id + ": " + seen);
        });
    }

    private void iteratorsExpire() throws Exception {
        StreamConsumer consumer = builder().build();
        consumer.start();
        write(1);
        happened.await(written, PATIENCE);
        engine.age(Duration.ofMinutes(20));
        write(1);
        happened.await(written, PATIENCE);
        require(consumer.stop(PATIENCE), "stopped");
        requireOrder(written / ITEMS);
        require(renewed.get() > 0, "an iterator was renewed");
    }

    private void recordsAreTrimmed() throws Exception {
        int before = happened.count();
        write(1);
        engine.age(Duration.ofHours(25));
        StreamConsumer strict = builder().build();
        strict.start();
        try {
            strict.await(PATIENCE);
            throw new AssertionError("Lost changes went unnoticed: " + strict.status());
        } catch (ConsumerFailedException e) {
            require(e.getCause() instanceof TrimmedDataException, "trimmed: " + e);
        }
        require(happened.count() == before, "nothing was passed over");
        StreamConsumer skipping = builder().onTrim(OnTrim.SKIP_TO_HORIZON).build();
        skipping.start();
        write(1);
        happened.await(before + ITEMS, PATIENCE);
        require(trimmed.get() > 0, "the loss was told");
        require(skipping.stop(PATIENCE), "stopped");
    }
}
