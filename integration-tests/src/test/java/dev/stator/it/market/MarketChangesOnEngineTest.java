package dev.stator.it.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.market.Market.Customer;
import dev.stator.it.market.Market.Note;
import dev.stator.it.market.Market.OrderItem;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.ChangePage;
import dev.stator.stream.ChangeReader;
import dev.stator.stream.ShardPosition;
import dev.stator.stream.StreamShard;
import dev.stator.stream.UndecodableRecordException;
import dev.stator.stream.checkpoint.CheckpointTable;
import dev.stator.stream.consumer.StreamConsumer;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The stream of a table of several records: each change goes to the handler of its record. */
@StatorTest
class MarketChangesOnEngineTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Customer ADA = new Customer("1", "Ada");
    private static final OrderItem ITEM = new OrderItem("7", "p1", "1", NOW, 2);
    private static final Note NOTE = new Note("7", NOW, "bob", "hello");

    private final DynamoDbLocal engine;
    private final DynamoDbStreamsClient client;
    private final Stator stator;
    private final MarketTable market;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private final ChangeHandler<Market> handler;

    MarketChangesOnEngineTest(DynamoDbLocal engine) {
        this.engine = engine.isolated(); // streams outlive their tables
        this.client = this.engine.configure(DynamoDbStreamsClient.builder()).build();
        this.stator = Stator.create(this.engine.client());
        this.market = new MarketTable(stator);
        this.handler = market.changes()
                .on(
                        OrderItem.class,
                        change -> told.add("item " + change.key(OrderItemCodec.PK) + " "
                                + change.key(OrderItemCodec.SK) + " "
                                + change.getClass().getSimpleName()))
                .on(
                        Note.class,
                        change -> told.add("note by " + change.key(NoteCodec.SK).author + " "
                                + change.getClass().getSimpleName()))
                .otherwise(change -> told.add("other " + change.key(CustomerCodec.PK) + " "
                        + change.getClass().getSimpleName()));
    }

    @AfterEach
    void close() {
        client.close();
        engine.reset().close();
    }

    private void change() {
        market.putAll(List.of(ADA)).execute();
        market.putAll(List.of(ITEM)).execute();
        market.putAll(List.of(NOTE)).execute();
        market.orderItems().put(new OrderItem("7", "p1", "1", NOW, 3)).execute();
        market.orderItems().delete("7", "p1").execute();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
    void eachChangeIsOfItsRecordWhateverTheImages(StreamViewType view) throws Exception {
        market.table().stream(view).create();
        change();

        ChangeReader<Market> reader = market.changes().reader(client);
        for (StreamShard shard : reader.describe().shards().toList()) {
            ChangePage<Market> page = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()));
            while (!page.records().isEmpty()) {
                for (var change : page.changes()) {
                    handler.onChange(change);
                }
                page = reader.changes(page.next().orElseThrow());
            }
        }

        assertThat(told)
                .containsExactlyInAnyOrder(
                        "other 1 Inserted",
                        "item 7 p1 Inserted",
                        "note by bob Inserted",
                        "item 7 p1 Modified",
                        "item 7 p1 Removed")
                .containsSubsequence("item 7 p1 Inserted", "item 7 p1 Modified", "item 7 p1 Removed");
    }

    @Test
    void aConsumerFollowsThem() throws InterruptedException {
        market.table().stream(StreamViewType.KEYS_ONLY).create();
        CheckpointTable checkpoints = stator.checkpointTable("checkpoints");
        checkpoints.table().ensure();
        change();

        try (StreamConsumer consumer = market.changes()
                .consumer(client, "market")
                .handler(handler)
                .checkpoints(checkpoints)
                .build()) {
            consumer.start();
            List<String> seen = new ArrayList<>();
            while (seen.size() < 5) {
                String next = told.poll(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
                assertThat(next).as("after %s", seen).isNotNull();
                seen.add(next);
            }
            assertThat(seen).contains("item 7 p1 Removed", "note by bob Inserted", "other 1 Inserted");
        }
    }

    @Test
    void anItemOfNoRecordIsToldAndTheOthersCome() {
        market.table().stream(StreamViewType.KEYS_ONLY).create();
        engine.client()
                .putItem(put -> put.tableName("market")
                        .item(Map.of("PK", AttributeValue.fromS("o#7"), "SK", AttributeValue.fromS("x#1"))));
        change();
        List<UndecodableRecordException> bad = new ArrayList<>();
        List<Object> good = new ArrayList<>();

        ChangeReader<Market> reader = market.changes().reader(client);
        for (StreamShard shard : reader.describe().shards().toList()) {
            ChangePage<Market> page = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()));
            while (!page.records().isEmpty()) {
                good.addAll(page.changes(bad::add));
                page = reader.changes(page.next().orElseThrow());
            }
        }

        assertThat(good).hasSize(5);
        assertThat(bad)
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasMessageContaining(
                                "are the key of no record of Market; known are Customer, Order, OrderItem, Note"));
        assertThat(bad.get(0).getCause().key()).containsEntry("SK", AttributeValue.fromS("x#1"));
    }
}
