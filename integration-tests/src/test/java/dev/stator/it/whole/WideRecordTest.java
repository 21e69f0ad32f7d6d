package dev.stator.it.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.dao.EntityOperations;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyPart;
import dev.stator.schema.Versioning;
import dev.stator.table.DeclaredTable;
import dev.stator.testing.StatorTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record of hundreds of attributes that does not keep what it does not know: {@code modify} keeps it. */
@StatorTest
class WideRecordTest {
    private static final KeyPart<String> ID = KeyPart.text("id", Codecs.STRING);
    private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("x"));
    private static final AttributeValue NEWER = AttributeValue.fromS("of a newer program");

    private final Stator stator;
    private final DynamoDbClient client;

    WideRecordTest(Stator stator, DynamoDbClient client) {
        this.stator = stator;
        this.client = client;
    }

    /** A number in each attribute. */
    private record Wide(Map<String, Integer> numbers, long version) {}

    /** Knows {@code a0, a1, ...}, each a map with one number. */
    private record WideCodec(int count) implements ItemCodec<Wide>, Versioning<Wide> {
        @Override
        public void write(Wide wide, ItemWriter item) {
            item.put("id", Codecs.STRING, "x");
            item.put("version", Codecs.LONG, wide.version());
            wide.numbers()
                    .forEach((name, number) -> item.put(name, Codecs.ATTRIBUTE_VALUE, map(Map.of("n", n(number)))));
        }

        @Override
        public Wide read(ItemReader item) {
            Map<String, Integer> numbers = new HashMap<>();
            for (int i = 0; i < count; i++) {
                AttributeValue value = item.nullable("a" + i, Codecs.ATTRIBUTE_VALUE);
                AttributeValue number = value == null ? null : value.m().get("n");
                if (number != null) {
                    numbers.put("a" + i, Integer.valueOf(number.n()));
                }
            }
            Long version = item.nullable("version", Codecs.LONG);
            return new Wide(numbers, version == null ? 0 : version);
        }

        @Override
        public long version(Wide wide) {
            return wide.version();
        }

        @Override
        public Wide withVersion(Wide wide, long version) {
            return new Wide(wide.numbers(), version);
        }
    }

    private static AttributeValue n(int number) {
        return AttributeValue.fromN(Integer.toString(number));
    }

    private static AttributeValue map(Map<String, AttributeValue> map) {
        return AttributeValue.fromM(map);
    }

    /** As it is stored with {@code add} in each number, and what others know. */
    private static Map<String, AttributeValue> item(int count, int add, int version) {
        Map<String, AttributeValue> item = new HashMap<>(KEY);
        item.put("version", n(version));
        item.put("newer", NEWER);
        IntStream.range(0, count).forEach(i -> item.put("a" + i, map(Map.of("n", n(i + add), "newer", NEWER))));
        return item;
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 148, 149, 150, 151, 200, 250, 300, 320, 360, 700})
    void keepsWhatItDoesNotKnow(int count) {
        WideCodec codec = new WideCodec(count);
        EntityOperations<Wide> items = stator.entity(
                EntitySchema.of("wides", Wide.class, codec, ID).version("version", Long.MAX_VALUE, codec));
        DeclaredTable.of(items).ensure();
        client.putItem(put -> put.tableName("wides").item(item(count, 0, 1)));

        Wide modified = items.modify(
                        ItemKey.of(ID, "x"),
                        wide -> new Wide(
                                wide.numbers().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, number -> number.getValue() + 1000)),
                                wide.version()))
                .execute()
                .orElseThrow();

        assertThat(client.getItem(get -> get.tableName("wides").key(KEY).consistentRead(true))
                        .item())
                .isEqualTo(item(count, 1000, 2));
        assertThat(items.get(ItemKey.of(ID, "x")).consistent().execute()).contains(modified);
    }
}
