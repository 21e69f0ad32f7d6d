package dev.stator.table;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.KeyPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** From a schema to CreateTable. */
final class TableRequest {
    private TableRequest() {}

    static CreateTableRequest of(EntitySchema<?> schema, String name, @Nullable ProvisionedThroughput throughput) {
        List<KeyPart<?>> hashKey = List.of(schema.hashKey());
        List<KeyPart<?>> rangeKey =
                schema.rangeKey().<List<KeyPart<?>>>map(List::of).orElse(List.of());
        List<LocalSecondaryIndex> local = new ArrayList<>();
        List<GlobalSecondaryIndex> global = new ArrayList<>();
        Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
        define(attributes, hashKey);
        define(attributes, rangeKey);
        for (IndexSchema index : schema.indexes()) {
            define(attributes, index.hashKey());
            define(attributes, index.rangeKey());
            switch (index.kind()) {
                case LOCAL ->
                    local.add(LocalSecondaryIndex.builder()
                            .indexName(index.name())
                            .keySchema(keySchema(hashKey, index.rangeKey()))
                            .projection(projection(index))
                            .build());
                case GLOBAL ->
                    global.add(GlobalSecondaryIndex.builder()
                            .indexName(index.name())
                            .keySchema(keySchema(index.hashKey(), index.rangeKey()))
                            .projection(projection(index))
                            .provisionedThroughput(throughput)
                            .build());
            }
        }
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(name)
                .keySchema(keySchema(hashKey, rangeKey))
                .attributeDefinitions(attributes.values())
                .billingMode(throughput == null ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED)
                .provisionedThroughput(throughput);
        // DynamoDB refuses empty lists of indexes.
        if (!local.isEmpty()) {
            request.localSecondaryIndexes(local);
        }
        if (!global.isEmpty()) {
            request.globalSecondaryIndexes(global);
        }
        return request.build();
    }

    private static void define(Map<String, AttributeDefinition> attributes, List<KeyPart<?>> parts) {
        for (KeyPart<?> part : parts) {
            attributes.put(
                    part.attribute(),
                    AttributeDefinition.builder()
                            .attributeName(part.attribute())
                            .attributeType(
                                    ScalarAttributeType.fromValue(part.type().name()))
                            .build());
        }
    }

    private static List<KeySchemaElement> keySchema(List<KeyPart<?>> hashKey, List<KeyPart<?>> rangeKey) {
        List<KeySchemaElement> elements = new ArrayList<>();
        hashKey.forEach(part -> elements.add(element(part, KeyType.HASH)));
        rangeKey.forEach(part -> elements.add(element(part, KeyType.RANGE)));
        return elements;
    }

    private static KeySchemaElement element(KeyPart<?> part, KeyType type) {
        return KeySchemaElement.builder()
                .attributeName(part.attribute())
                .keyType(type)
                .build();
    }

    private static Projection projection(IndexSchema index) {
        Projection.Builder projection = Projection.builder()
                .projectionType(ProjectionType.fromValue(index.projection().name()));
        if (!index.include().isEmpty()) {
            projection.nonKeyAttributes(index.include());
        }
        return projection.build();
    }
}
