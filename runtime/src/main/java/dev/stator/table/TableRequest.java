package dev.stator.table;

import dev.stator.schema.IndexSchema;
import dev.stator.schema.IndexSchema.Kind;
import dev.stator.schema.KeyAttribute;
import dev.stator.schema.KeySchema;
import dev.stator.schema.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** From what a table is to be to CreateTable. */
final class TableRequest {
    private TableRequest() {}

    /** On demand where nothing else is said. */
    static CreateTableRequest of(TableTarget target) {
        TableSettings settings = target.settings();
        TableSchema shape = target.schema();
        Billing billing = settings.billing() == null ? Billing.onDemand() : settings.billing();
        Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
        define(attributes, shape.key());
        shape.indexes().forEach(index -> define(attributes, index.key()));
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(target.name())
                .keySchema(keySchema(shape.key()))
                .attributeDefinitions(attributes.values())
                .billingMode(billing.mode())
                .provisionedThroughput(BillingRequest.capacity(billing))
                .onDemandThroughput(BillingRequest.maximum(billing))
                .deletionProtectionEnabled(settings.deletionProtection())
                .tableClass(settings.tableClass())
                .warmThroughput(WarmRequest.of(settings.service().warm()));
        // DynamoDB refuses empty lists.
        List<LocalSecondaryIndex> local =
                shape.indexes(Kind.LOCAL).stream().map(TableRequest::local).toList();
        if (!local.isEmpty()) {
            request.localSecondaryIndexes(local);
        }
        List<GlobalSecondaryIndex> global = shape.indexes(Kind.GLOBAL).stream()
                .map(index -> global(index, settings))
                .toList();
        if (!global.isEmpty()) {
            request.globalSecondaryIndexes(global);
        }
        if (settings.stream() != null) {
            settings.stream().view().ifPresent(view -> request.streamSpecification(StreamChoice.enabled(view)));
        }
        if (settings.encryption() != null) {
            request.sseSpecification(EncryptionRequest.of(settings.encryption()));
        }
        if (!settings.tags().isEmpty()) {
            request.tags(tags(settings.tags()));
        }
        if (settings.service().policy() != null) {
            settings.service().policy().value().ifPresent(policy -> request.resourcePolicy(policy.json()));
        }
        return request.build();
    }

    static List<Tag> tags(Map<String, String> tags) {
        List<Tag> list = new ArrayList<>();
        new TreeMap<>(tags)
                .forEach((key, value) ->
                        list.add(Tag.builder().key(key).value(value).build()));
        return list;
    }

    private static LocalSecondaryIndex local(IndexSchema index) {
        return LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keySchema(index.key()))
                .projection(projection(index))
                .build();
    }

    private static GlobalSecondaryIndex global(IndexSchema index, TableSettings settings) {
        Billing billing = settings.billing(index.name());
        GlobalSecondaryIndex.Builder request = GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keySchema(index.key()))
                .projection(projection(index))
                .warmThroughput(WarmRequest.of(settings.service().indexWarm().get(index.name())));
        if (billing != null) {
            request.provisionedThroughput(BillingRequest.capacity(billing))
                    .onDemandThroughput(BillingRequest.maximum(billing));
        }
        return request.build();
    }

    /** The definitions of a key's attributes. */
    static List<AttributeDefinition> definitions(KeySchema key) {
        Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
        define(attributes, key);
        return List.copyOf(attributes.values());
    }

    private static void define(Map<String, AttributeDefinition> attributes, KeySchema key) {
        for (KeyAttribute attribute : key.attributes()) {
            attributes.put(
                    attribute.name(),
                    AttributeDefinition.builder()
                            .attributeName(attribute.name())
                            .attributeType(ScalarAttributeType.fromValue(String.valueOf(attribute.type())))
                            .build());
        }
    }

    static List<KeySchemaElement> keySchema(KeySchema key) {
        List<KeySchemaElement> elements = new ArrayList<>();
        key.hash().forEach(attribute -> elements.add(element(attribute, KeyType.HASH)));
        key.range().forEach(attribute -> elements.add(element(attribute, KeyType.RANGE)));
        return elements;
    }

    private static KeySchemaElement element(KeyAttribute attribute, KeyType type) {
        return KeySchemaElement.builder()
                .attributeName(attribute.name())
                .keyType(type)
                .build();
    }

    static Projection projection(IndexSchema index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        if (!index.include().isEmpty()) {
            projection.nonKeyAttributes(index.include());
        }
        return projection.build();
    }
}
