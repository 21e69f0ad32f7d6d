package dev.stator.it.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.codec.ItemSize;
import dev.stator.it.fault.SharedEngine;
import dev.stator.testing.DynamoDbLocal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The engine takes items of 409,600 bytes by our count, and refuses one byte more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemSizeOnEngineTest {
    private final DynamoDbLocal engine = SharedEngine.isolated();

    ItemSizeOnEngineTest() {
        engine.client()
                .createTable(table -> table.tableName("items")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("id")
                                .keyType(KeyType.HASH)
                                .build())
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build()));
    }

    @AfterAll
    void close() {
        engine.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheEngines(long seed) {
        isTheEngines(new RandomItems(seed).item());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.00",
                "1",
                "-1",
                "12",
                "120",
                "1200",
                "123",
                "-123",
                "0.1",
                "0.12",
                "0.012",
                "1.2",
                "-1.2",
                "99999999999999999999999999999999999999",
                "-99999999999999999999999999999999999999",
                "-9999999999999999999999999999999999999",
                "-999999999999999999999999999999999999",
                "9.9999999999999999999999999999999999999E+125",
                "-9.9999999999999999999999999999999999999E+125",
                "1E-130",
                "-1E-130",
                "1E-129",
                "1E+125",
                "1E+124",
                "0.000000000000000000000000000000000000000000000001"
            })
    void ofNumbers(String number) {
        isTheEngines(Map.of("id", AttributeValue.fromS("a"), "n", AttributeValue.fromN(number)));
    }

    private void isTheEngines(Map<String, AttributeValue> item) {
        long rest = ItemSize.LIMIT - ItemSize.of(item) - "padding".length();
        assertThat(takes(padded(item, rest))).as("%s", item).isTrue();
        assertThat(takes(padded(item, rest + 1))).as("%s", item).isFalse();
    }

    private static Map<String, AttributeValue> padded(Map<String, AttributeValue> item, long bytes) {
        Map<String, AttributeValue> padded = new LinkedHashMap<>(item);
        padded.put("padding", AttributeValue.fromS("x".repeat((int) bytes)));
        return padded;
    }

    private boolean takes(Map<String, AttributeValue> item) {
        try {
            engine.client().putItem(put -> put.tableName("items").item(item));
            return true;
        } catch (DynamoDbException e) {
            assertThat(e.awsErrorDetails().errorMessage()).contains("Item size has exceeded");
            return false;
        }
    }
}
