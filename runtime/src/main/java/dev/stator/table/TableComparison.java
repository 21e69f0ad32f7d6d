package dev.stator.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Compares the keys and indexes an entity declares with those of a table that exists. */
final class TableComparison {
    private final Map<String, String> declaredTypes;
    private final Map<String, String> storedTypes;
    private final List<String> differences = new ArrayList<>();

    private TableComparison(CreateTableRequest declared, TableDescription stored) {
        declaredTypes = types(declared.attributeDefinitions());
        storedTypes = types(stored.attributeDefinitions());
    }

    /** What differs, a clause each; empty if the table serves the entity. More indexes than declared do no harm. */
    static List<String> differences(CreateTableRequest declared, TableDescription stored) {
        TableComparison comparison = new TableComparison(declared, stored);
        comparison.keys("the table's key", declared.keySchema(), stored.keySchema());

        Map<String, Index> local = new HashMap<>();
        stored.localSecondaryIndexes().forEach(i -> local.put(i.indexName(), new Index(i.keySchema(), i.projection())));
        declared.localSecondaryIndexes()
                .forEach(i -> comparison.index(
                        "local secondary index " + i.indexName(),
                        new Index(i.keySchema(), i.projection()),
                        local.get(i.indexName())));

        Map<String, Index> global = new HashMap<>();
        stored.globalSecondaryIndexes()
                .forEach(i -> global.put(i.indexName(), new Index(i.keySchema(), i.projection())));
        declared.globalSecondaryIndexes()
                .forEach(i -> comparison.index(
                        "global secondary index " + i.indexName(),
                        new Index(i.keySchema(), i.projection()),
                        global.get(i.indexName())));
        return comparison.differences;
    }

    private record Index(List<KeySchemaElement> keySchema, Projection projection) {}

    private void index(String what, Index declared, @Nullable Index stored) {
        if (stored == null) {
            differences.add("there is no " + what + " on " + keys(declared.keySchema(), declaredTypes));
            return;
        }
        keys("the key of " + what, declared.keySchema(), stored.keySchema());
        String wanted = describe(declared.projection());
        String found = describe(stored.projection());
        if (!wanted.equals(found)) {
            differences.add("the projection of " + what + " is " + found + ", declared is " + wanted);
        }
    }

    private void keys(String what, List<KeySchemaElement> declared, List<KeySchemaElement> stored) {
        String wanted = keys(declared, declaredTypes);
        String found = keys(stored, storedTypes);
        if (!wanted.equals(found)) {
            differences.add(what + " is " + found + ", declared is " + wanted);
        }
    }

    private static String keys(List<KeySchemaElement> schema, Map<String, String> types) {
        List<String> parts = new ArrayList<>();
        for (KeySchemaElement element : schema) {
            parts.add(element.attributeName() + " (" + element.keyTypeAsString() + ", "
                    + types.get(element.attributeName()) + ")");
        }
        return String.join(", ", parts);
    }

    private static String describe(Projection projection) {
        String type = projection.projectionTypeAsString();
        return projection.projectionType() == ProjectionType.INCLUDE
                ? type + " " + new TreeSet<>(projection.nonKeyAttributes())
                : type;
    }

    private static Map<String, String> types(List<AttributeDefinition> definitions) {
        Map<String, String> types = new HashMap<>();
        definitions.forEach(d -> types.put(d.attributeName(), d.attributeTypeAsString()));
        return types;
    }
}
