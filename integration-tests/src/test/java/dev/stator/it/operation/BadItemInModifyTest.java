package dev.stator.it.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.DecodingException;
import dev.stator.operation.Operation;
import dev.stator.testing.StatorTest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item that cannot be read, where {@code modify} meets it: the error has it, and it stays as it is. */
@StatorTest
class BadItemInModifyTest {
    private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("bad"));

    private final PetDao pets;
    private final DynamoDbClient client;
    private final AtomicInteger calls = new AtomicInteger();

    BadItemInModifyTest(PetDao pets, DynamoDbClient client) {
        this.pets = pets;
        this.client = client;
    }

    @BeforeEach
    void create() {
        pets.table().ensure();
    }

    private static Map<String, AttributeValue> item(String attribute, AttributeValue value, int version) {
        Map<String, AttributeValue> item = new HashMap<>(KEY);
        item.put("tiny", AttributeValue.fromN("1"));
        item.put("version", AttributeValue.fromN(Integer.toString(version)));
        item.put(attribute, value);
        return item;
    }

    private void store(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(pets.table().name()).item(item));
    }

    private Map<String, AttributeValue> stored() {
        return client.getItem(get -> get.tableName(pets.table().name()).key(KEY).consistentRead(true))
                .item();
    }

    private Pet counted(Pet pet) {
        calls.incrementAndGet();
        return pet.counted(5);
    }

    private void fails(Way way, Operation<?> modification, String path, Map<String, AttributeValue> bad) {
        assertThatThrownBy(() -> way.execute(modification))
                .isInstanceOfSatisfying(DecodingException.class, error -> {
                    assertThat(error.item()).contains(bad);
                    assertThat(error.key()).isEqualTo(KEY);
                    assertThat(error.path()).isEqualTo(path);
                    assertThat(error.isWritten()).isFalse();
                })
                .hasMessageContaining("in table pets");
        assertThat(stored()).isEqualTo(bad);
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCKING, count",
        "BLOCKING, tiny",
        "BLOCKING, home",
        "BLOCKING, version",
        "ASYNC, count",
        "ASYNC, tiny",
        "ASYNC, home",
        "ASYNC, version"
    })
    void itIsNeitherChangedNorReplaced(Way way, String attribute) {
        Map<String, AttributeValue> bad = item(attribute, AttributeValue.fromS("no number"), 3);
        store(bad);
        fails(way, pets.modify("bad", this::counted), attribute, bad);
        fails(
                way,
                pets.modify("bad", this::counted).orCreate(() -> {
                    calls.incrementAndGet();
                    throw new AssertionError("there is an item");
                }),
                attribute,
                bad);
        assertThat(calls).as("nobody is asked what to make of it").hasValue(0);
    }

    /** It could be read first; then others wrote, so that it begins anew, and meets what cannot be read. */
    @ParameterizedTest
    @EnumSource
    void itTurnsBadBetweenReadAndWrite(Way way) {
        Map<String, AttributeValue> bad = item("count", AttributeValue.fromS("no number"), 4);
        UnaryOperator<Pet> disturbed = pet -> {
            store(bad);
            return counted(pet);
        };
        store(item("count", AttributeValue.fromN("1"), 3));
        fails(way, pets.modify("bad", disturbed), "count", bad);
        assertThat(calls).hasValue(1);
        store(item("count", AttributeValue.fromN("1"), 3));
        fails(
                way,
                pets.modify("bad", disturbed).orCreate(() -> {
                    throw new AssertionError("there is an item");
                }),
                "count",
                bad);
        assertThat(calls).hasValue(2);
    }
}
