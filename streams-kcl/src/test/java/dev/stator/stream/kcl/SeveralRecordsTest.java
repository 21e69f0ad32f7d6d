package dev.stator.stream.kcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.ChangeStream;
import dev.stator.Stator;
import dev.stator.session.Backoff;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.Delivery;
import dev.stator.stream.ErrorPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** A worker on the stream of a table of several records. */
class SeveralRecordsTest {
    private final LeaseTable leases = new LeaseTable();
    private final Heard heard = new Heard();
    private final List<String> told = new ArrayList<>();

    private static ShopTable shop() {
        return new ShopTable(Stator.create(new DynamoDbClient() {
            @Override
            public String serviceName() {
                return "dynamodb";
            }

            @Override
            public void close() {}
        }));
    }

    private <T> LibraryShard shard(ChangeStream<T> changes, ChangeHandler<T> handler) {
        WorkerEvents events = new WorkerEvents(heard);
        return new LibraryShard(
                leases,
                new ShardBridge<>(
                        new Delivery<>(
                                changes.decoder(), handler, ErrorPolicy.retry(0).thenSkip()),
                        new ShardCheckpoints(Backoff.standard(), events),
                        Duration.ofHours(1),
                        new StopSignal(),
                        new ShardBoard(),
                        events));
    }

    private static Record record(int number, String event, String hash, String range) {
        Map<String, AttributeValue> key = Map.of("PK", AttributeValue.fromS(hash), "SK", AttributeValue.fromS(range));
        StreamRecord.Builder change = StreamRecord.builder()
                .keys(key)
                .sequenceNumber(Records.sequence(number))
                .approximateCreationDateTime(Instant.parse("2026-01-01T00:00:00Z"))
                .sizeBytes(10L);
        return Record.builder()
                .eventID("event-" + number)
                .eventName(event)
                .dynamodb((event.equals("REMOVE") ? change : change.newImage(key)).build())
                .build();
    }

    private static List<Record> records() {
        return List.of(
                record(1, "INSERT", "o#7", "meta"),
                record(2, "INSERT", "o#7", "p#42"),
                record(3, "INSERT", "x#7", "of no record"),
                record(4, "REMOVE", "o#7", "p#42"));
    }

    @Test
    void eachChangeGoesToTheHandlerOfItsRecord() {
        ChangeStream<Shop> changes = shop().changes();
        shard(
                        changes,
                        changes.on(
                                        Shop.OrderItem.class,
                                        change -> told.add("item "
                                                + OrderItemKey.of(change).product() + " "
                                                + change.getClass().getSimpleName()))
                                .otherwise(change ->
                                        told.add("other " + change.newImage().orElseThrow())))
                .batch(records());

        assertThat(told).containsExactly("other Order[order=7]", "item 42 Inserted", "item 42 Removed");
        assertThat(heard.lines()).containsExactly("SKIPPED event-3", "handled 4");
        assertThat(leases.written()).containsExactly(Records.sequence(4));
    }

    @Test
    void theChangesOfOneRecordPassOverThoseOfOthers() {
        shard(
                        shop().orderItems().changes(),
                        change -> told.add(OrderItemKey.of(change).product() + " "
                                + change.getClass().getSimpleName()))
                .batch(records());

        assertThat(told).containsExactly("42 Inserted", "42 Removed");
        assertThat(leases.written()).containsExactly(Records.sequence(4));
    }
}
