package dev.stator.testing;

import static software.amazon.awssdk.services.dynamodb.model.BillingMode.PAY_PER_REQUEST;
import static software.amazon.awssdk.services.dynamodb.model.KeyType.HASH;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Tables with one text key, for looking at the engine without anything else of Stator. */
final class Things {

    private Things() {}

    static void create(DynamoDbClient client, String table) {
        client.createTable(request -> request.tableName(table)
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(S)
                        .build())
                .billingMode(PAY_PER_REQUEST));
    }

    static void put(DynamoDbClient client, String table, String id) {
        client.putItem(request -> request.tableName(table).item(key(id)));
    }

    static boolean exists(DynamoDbClient client, String table, String id) {
        return client.getItem(request -> request.tableName(table).key(key(id))).hasItem();
    }

    static List<String> tables(DynamoDbClient client) {
        return client.listTables().tableNames();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }
}
