package dev.stator.it.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.it.fault.SharedEngine;
import dev.stator.testing.DynamoDbLocal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The level below which the processor refuses types (STA411) is the one below which the engine refuses values. */
class NestingLimitTest {
    private static final int LEVELS = 31;

    @Test
    void isTheEngines() {
        try (DynamoDbLocal engine = SharedEngine.isolated()) {
            DynamoDbClient client = engine.client();
            client.createTable(table -> table.tableName("nests")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(KeySchemaElement.builder()
                            .attributeName("id")
                            .keyType(KeyType.HASH)
                            .build())
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName("id")
                            .attributeType(ScalarAttributeType.S)
                            .build()));

            put(client, LEVELS);
            assertThatThrownBy(() -> put(client, LEVELS + 1))
                    .isInstanceOfSatisfying(
                            DynamoDbException.class,
                            refused -> assertThat(refused.awsErrorDetails().errorCode())
                                    .isEqualTo("ValidationException"));
        }
    }

    private static void put(DynamoDbClient client, int lists) {
        AttributeValue value = AttributeValue.fromS("deep");
        for (int i = 0; i < lists; i++) {
            value = AttributeValue.fromL(List.of(value));
        }
        Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS("a"), "nest", value);
        client.putItem(put -> put.tableName("nests").item(item));
    }
}
