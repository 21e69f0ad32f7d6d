package dev.stator.processor.generate.export;

import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.Index.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A table as a CloudFormation template. */
final class CloudFormation {
    /** The member of a template that has its resources. */
    static final String RESOURCES = "Resources";

    /** The member of a resource that has its properties. */
    static final String PROPERTIES = "Properties";

    private CloudFormation() {}

    static Map<String, Object> template(EntityTable table) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("TableName", table.name());
        properties.put("BillingMode", "PAY_PER_REQUEST");
        List<Object> attributes = new ArrayList<>();
        table.keyAttributes()
                .forEach((name, type) ->
                        attributes.add(Json.object("AttributeName", name, "AttributeType", type.name())));
        properties.put("AttributeDefinitions", attributes);
        properties.put("KeySchema", keySchema(table.key()));
        indexes(properties, "LocalSecondaryIndexes", table.indexes(Kind.LOCAL));
        indexes(properties, "GlobalSecondaryIndexes", table.indexes(Kind.GLOBAL));
        table.ttl()
                .ifPresent(name ->
                        properties.put("TimeToLiveSpecification", Json.object("AttributeName", name, "Enabled", true)));
        Map<String, Object> resource = Json.object("Type", "AWS::DynamoDB::Table", PROPERTIES, properties);
        return Json.object(
                "AWSTemplateFormatVersion", "2010-09-09", RESOURCES, Json.object(logicalId(table.name()), resource));
    }

    private static void indexes(Map<String, Object> properties, String property, List<Index> indexes) {
        if (!indexes.isEmpty()) {
            properties.put(property, indexes.stream().map(CloudFormation::index).toList());
        }
    }

    private static Map<String, Object> index(Index index) {
        Map<String, Object> projection =
                Json.object("ProjectionType", index.projection().name());
        if (!index.include().isEmpty()) {
            projection.put("NonKeyAttributes", index.included());
        }
        return Json.object("IndexName", index.name(), "KeySchema", keySchema(index.key()), "Projection", projection);
    }

    private static List<Object> keySchema(EntityKey key) {
        List<Object> elements = new ArrayList<>();
        key.hash().forEach(part -> elements.add(Json.object("AttributeName", part.name(), "KeyType", "HASH")));
        key.range().forEach(part -> elements.add(Json.object("AttributeName", part.name(), "KeyType", "RANGE")));
        return elements;
    }

    /** {@code BlogPostsTable} for {@code blog.posts}: letters and digits only. */
    private static String logicalId(String table) {
        return Arrays.stream(table.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "", "Table"));
    }
}
