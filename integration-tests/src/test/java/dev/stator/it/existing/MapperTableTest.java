package dev.stator.it.existing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items in the forms that {@code DynamoDBMapper} of the SDK 1 stores with its default conversions, put by hand. */
@StatorTest
class MapperTableTest {
    private static final Instant AT = Instant.ofEpochMilli(1500);

    private static final Map<String, AttributeValue> STORED = Map.ofEntries(
            Map.entry("id", s("o1")),
            Map.entry("at", s("1970-01-01T00:00:01.500Z")),
            Map.entry("paid", n("1")),
            Map.entry("tint", s("GREEN")),
            Map.entry("answers", AttributeValue.fromNs(List.of("1"))),
            Map.entry("reminders", AttributeValue.fromSs(List.of("1970-01-01T00:00:01.500Z"))),
            Map.entry(
                    "lines",
                    AttributeValue.fromL(List.of(
                            AttributeValue.fromM(Map.of("article", s("tea"), "count", n("2"), "wrapped", n("0"))),
                            AttributeValue.fromM(Map.of("count", n("1"), "wrapped", n("1")))))),
            Map.entry("created", s("1970-01-01T00:00:00.000Z")),
            Map.entry("version", n("1")));

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue n(String number) {
        return AttributeValue.fromN(number);
    }

    @Test
    void areReadAndWrittenAsTheyAre(DynamoDbClient client) {
        Clock millis = Clock.tickMillis(ZoneOffset.UTC);
        OldOrderDao orders =
                new OldOrderDao(Stator.builder().client(client).clock(millis).build());
        orders.table().ensure();
        client.putItem(request -> request.tableName(orders.table().name()).item(STORED));

        OldOrder read = orders.get("o1", AT).execute().orElseThrow();
        assertThat(read)
                .isEqualTo(new OldOrder(
                        "o1",
                        AT,
                        true,
                        null,
                        OldOrder.Tint.GREEN,
                        Set.of(true),
                        Set.of(AT),
                        List.of(new OldOrder.Line("tea", 2, false), new OldOrder.Line(null, 1, true)),
                        null,
                        Instant.EPOCH,
                        1));
        assertThat(orders.table().check().execute().toString()).endsWith("all are read as they are stored");
        assertThat(orders.query("o1").ge(AT).filter(OldOrder_.paid.eq(true)).list())
                .containsExactly(read);

        orders.put(read).execute();
        assertThat(client.scan(request -> request.tableName(orders.table().name()))
                        .items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item).containsEntry("version", AttributeValue.fromN("2"));
                    STORED.forEach((name, value) -> {
                        if (!name.equals("version")) {
                            assertThat(item.get(name)).as(name).isEqualTo(value);
                        }
                    });
                    assertThat(item).hasSameSizeAs(STORED);
                });
        assertThatThrownBy(() -> orders.get("o1", AT.plusNanos(1)).execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("finer than whole milliseconds");
    }
}
