package dev.stator.it.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A table described once and said twice: as an annotated record for the processor, and as CreateTable for the engine.
 *
 * @param types Java type of each component
 */
record DescribedTable(
        String name, String hashKey, String rangeKey, Map<String, String> types, List<Index> indexes, String comment) {
    /** Class of the record in {@link #source}. */
    static final String CLASS = "described.Entity";

    private static final Map<String, String> SCALAR =
            Map.of("String", "S", "long", "N", "java.math.BigDecimal", "N", "java.time.Instant", "S", "byte[]", "B");

    record Index(
            boolean global,
            String name,
            List<String> hashKey,
            List<String> rangeKey,
            String projection,
            List<String> include) {}

    /** A table of a hash key {@code h}, a range key {@code r}, and attributes a to e of several types. */
    static DescribedTable plain(String comment) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("h", "String");
        types.put("r", "long");
        types.put("a", "String");
        types.put("b", "java.math.BigDecimal");
        types.put("c", "java.time.Instant");
        types.put("d", "byte[]");
        types.put("e", "boolean");
        return new DescribedTable("described", "h", "r", types, List.of(), comment);
    }

    DescribedTable named(String newName) {
        return new DescribedTable(newName, hashKey, rangeKey, types, indexes, comment);
    }

    DescribedTable keys(String hash, String range) {
        return new DescribedTable(name, hash, range, types, indexes, comment);
    }

    DescribedTable typed(String component, String type) {
        Map<String, String> changed = new LinkedHashMap<>(types);
        changed.put(component, type);
        return new DescribedTable(name, hashKey, rangeKey, changed, indexes, comment);
    }

    DescribedTable index(Index index) {
        List<Index> more = new ArrayList<>(indexes);
        more.add(index);
        return new DescribedTable(name, hashKey, rangeKey, types, more, comment);
    }

    DescribedTable gsi(String indexName, List<String> hash, List<String> range, String projection, String... include) {
        return index(new Index(true, indexName, hash, range, projection, List.of(include)));
    }

    DescribedTable lsi(String indexName, List<String> range, String projection, String... include) {
        return index(new Index(false, indexName, List.of(hashKey), range, projection, List.of(include)));
    }

    @Override
    public String toString() {
        return comment;
    }

    /** The annotated record. */
    String source() {
        StringBuilder text = new StringBuilder("package described;\n\nimport dev.stator.annotation.*;\n\n");
        text.append("@Table(\"").append(name).append("\")\n");
        for (Index index : indexes) {
            text.append(index.global() ? "@Gsi" : "@Lsi").append("(name = \"").append(index.name());
            if (index.global()) {
                text.append("\", hashKey = ").append(array(index.hashKey()));
                text.append(", rangeKey = ").append(array(index.rangeKey()));
            } else {
                text.append("\", rangeKey = \"")
                        .append(String.join("", index.rangeKey()))
                        .append('"');
            }
            text.append(", projection = IndexProjection.").append(index.projection());
            if (!index.include().isEmpty()) {
                text.append(", include = ").append(array(index.include()));
            }
            text.append(")\n");
        }
        return text.append("public record Entity(\n")
                .append(types.entrySet().stream()
                        .map(c -> "    " + role(c.getKey()) + c.getValue() + " " + c.getKey())
                        .collect(Collectors.joining(",\n")))
                .append(") {}\n")
                .toString();
    }

    private String role(String component) {
        return (component.equals(hashKey) ? "@HashKey " : "") + (component.equals(rangeKey) ? "@RangeKey " : "");
    }

    private static String array(List<String> names) {
        return names.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(", ", "{", "}"));
    }

    /** The same as a request, made by hand. */
    CreateTableRequest request() {
        Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
        List<String> tableRange = rangeKey.isEmpty() ? List.of() : List.of(rangeKey);
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(attributes, List.of(hashKey), tableRange));
        List<GlobalSecondaryIndex> global = new ArrayList<>();
        List<LocalSecondaryIndex> local = new ArrayList<>();
        for (Index index : indexes) {
            List<KeySchemaElement> keys = keys(attributes, index.hashKey(), index.rangeKey());
            Projection projection = Projection.builder()
                    .projectionType(ProjectionType.fromValue(index.projection()))
                    .nonKeyAttributes(index.include().isEmpty() ? null : index.include())
                    .build();
            if (index.global()) {
                global.add(GlobalSecondaryIndex.builder()
                        .indexName(index.name())
                        .keySchema(keys)
                        .projection(projection)
                        .build());
            } else {
                local.add(LocalSecondaryIndex.builder()
                        .indexName(index.name())
                        .keySchema(keys)
                        .projection(projection)
                        .build());
            }
        }
        request.attributeDefinitions(attributes.values());
        if (!global.isEmpty()) {
            request.globalSecondaryIndexes(global);
        }
        if (!local.isEmpty()) {
            request.localSecondaryIndexes(local);
        }
        return request.build();
    }

    private List<KeySchemaElement> keys(
            Map<String, AttributeDefinition> attributes, List<String> hash, List<String> range) {
        List<KeySchemaElement> keys = new ArrayList<>();
        hash.forEach(h -> keys.add(key(attributes, h, KeyType.HASH)));
        range.forEach(r -> keys.add(key(attributes, r, KeyType.RANGE)));
        return keys;
    }

    private KeySchemaElement key(Map<String, AttributeDefinition> attributes, String attribute, KeyType type) {
        String javaType = types.get(attribute);
        if (javaType != null) {
            attributes.put(
                    attribute,
                    AttributeDefinition.builder()
                            .attributeName(attribute)
                            .attributeType(SCALAR.getOrDefault(javaType, "BOOL"))
                            .build());
        }
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }
}
