package dev.stator.it.schema;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** What would come of a table that the processor refuses. */
@FunctionalInterface
interface Harm {
    /** Shows it on an engine without tables. */
    void show(DynamoDbClient client);

    static CreateTableRequest.Builder table() {
        return CreateTableRequest.builder()
                .tableName("described")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(hash("PK"), range("SK"))
                .attributeDefinitions(text("PK"), text("SK"));
    }

    static KeySchemaElement hash(String attribute) {
        return KeySchemaElement.builder()
                .attributeName(attribute)
                .keyType(KeyType.HASH)
                .build();
    }

    static KeySchemaElement range(String attribute) {
        return KeySchemaElement.builder()
                .attributeName(attribute)
                .keyType(KeyType.RANGE)
                .build();
    }

    static AttributeDefinition text(String attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType("S")
                .build();
    }

    static GlobalSecondaryIndex gsi(String name, String projection, KeySchemaElement... key) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key)
                .projection(Projection.builder().projectionType(projection).build())
                .build();
    }

    static CreateTableRequest.Builder withIndex(String projection) {
        return table().attributeDefinitions(text("PK"), text("SK"), text("GPK"), text("GSK"))
                .globalSecondaryIndexes(gsi("by-state", projection, hash("GPK"), range("GSK")));
    }

    /** Names and values in turn; numbers are N. */
    static Map<String, AttributeValue> item(Object... attributes) {
        Map<String, AttributeValue> item = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            item.put(
                    (String) attributes[i],
                    value instanceof Number
                            ? AttributeValue.fromN(value.toString())
                            : AttributeValue.fromS((String) value));
        }
        return item;
    }

    static void put(DynamoDbClient client, Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName("described").item(item));
    }

    static Harm noTable(UnaryOperator<CreateTableRequest.Builder> request) {
        return client -> assertThatThrownBy(
                        () -> client.createTable(request.apply(table()).build()))
                .isInstanceOf(DynamoDbException.class)
                .extracting(e -> ((DynamoDbException) e).awsErrorDetails().errorCode())
                .isEqualTo("ValidationException");
    }

    /** What the records would write for two items, of which one is left. */
    static Harm oneIsLeft(Map<String, AttributeValue> one, Map<String, AttributeValue> two) {
        return client -> {
            client.createTable(table().build());
            put(client, one);
            put(client, two);
            assertThat(client.scan(scan -> scan.tableName("described")).items()).containsExactly(two);
        };
    }

    static Harm noItem(
            CreateTableRequest.Builder request,
            Map<String, AttributeValue> first,
            Map<String, AttributeValue> refused) {
        return client -> {
            client.createTable(request.build());
            put(client, first);
            assertThatThrownBy(() -> put(client, refused))
                    .isInstanceOf(DynamoDbException.class)
                    .extracting(e -> ((DynamoDbException) e).awsErrorDetails().errorCode())
                    .isEqualTo("ValidationException");
        };
    }

    static Harm notInIndex(Map<String, AttributeValue> item) {
        return client -> {
            client.createTable(withIndex("ALL").build());
            put(client, item);
            assertThat(client.scan(scan -> scan.tableName("described").indexName("by-state"))
                            .items())
                    .isEmpty();
        };
    }

    /** The condition that should bring items of one record brings these too. */
    static Harm foundToo(String condition, Map<String, AttributeValue> values, Map<String, AttributeValue> other) {
        return client -> {
            client.createTable(withIndex("ALL").build());
            put(client, other);
            assertThat(client.query(query -> query.tableName("described")
                                    .keyConditionExpression(condition)
                                    .expressionAttributeValues(values))
                            .items())
                    .containsExactly(other);
        };
    }

    /** Values in the order of what they are written as; the engine sorts them otherwise. */
    static Harm sortedOtherwise(String... ascending) {
        return client -> {
            client.createTable(table().build());
            for (String key : ascending) {
                put(client, item("PK", "x", "SK", key));
            }
            assertThat(client.query(query -> query.tableName("described")
                                    .keyConditionExpression("PK = :x")
                                    .expressionAttributeValues(item(":x", "x")))
                            .items())
                    .extracting(each -> requireNonNull(each.get("SK")).s())
                    .hasSameSizeAs(ascending)
                    .isNotEqualTo(List.of(ascending));
        };
    }

    /** An update as the record would have to send it leaves a key that a put of the same record would not write. */
    static Harm stale(
            Map<String, AttributeValue> before,
            String update,
            Map<String, AttributeValue> values,
            String attribute,
            String byPut) {
        return client -> {
            client.createTable(withIndex("ALL").build());
            put(client, before);
            client.updateItem(u -> u.tableName("described")
                    .key(Map.of("PK", before.get("PK"), "SK", before.get("SK")))
                    .updateExpression(update)
                    .expressionAttributeValues(values.isEmpty() ? null : values));
            assertThat(client.scan(scan -> scan.tableName("described"))
                            .items()
                            .get(0)
                            .get(attribute))
                    .isNotEqualTo(AttributeValue.fromS(byPut));
        };
    }

    static LocalSecondaryIndex lsi(String name, String key) {
        return LocalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(hash("PK"), range(key))
                .projection(Projection.builder().projectionType("ALL").build())
                .build();
    }

    /** Two forms of one value: what is put under one is not found by the other. */
    static Harm oneOfTwoIsFound(String one, String other) {
        return client -> {
            client.createTable(table().build());
            put(client, item("PK", "x", "SK", one));
            assertThat(client.getItem(get -> get.tableName("described").key(item("PK", "x", "SK", other)))
                            .hasItem())
                    .isFalse();
        };
    }

    /** An item of another record is found by the word of this one. */
    static Harm toldToo(String word) {
        return client -> {
            client.createTable(table().build());
            Map<String, AttributeValue> other = item("PK", "a", "SK", "b", "type", word);
            put(client, other);
            assertThat(client.scan(scan -> scan.tableName("described")
                                    .filterExpression("#t = :t")
                                    .expressionAttributeNames(Map.of("#t", "type"))
                                    .expressionAttributeValues(item(":t", word)))
                            .items())
                    .containsExactly(other);
        };
    }
}
