package dev.stator.table;

import dev.stator.error.SchemaDiffersException;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema.Kind;
import dev.stator.schema.TtlAttribute;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a table is to be: what its entity declares and what was said beside.
 *
 * @param entity name of the entity's class
 * @param ttl the attribute that says when an item expires
 */
record TableTarget(String name, String entity, TableShape shape, Optional<String> ttl, TableSettings settings) {
    static TableTarget of(EntitySchema<?> schema) {
        return new TableTarget(
                schema.table(),
                schema.type().getName(),
                TableShape.of(schema),
                schema.ttl().map(TtlAttribute::name),
                TableSettings.UNSAID);
    }

    TableTarget with(TableSettings choice) {
        return new TableTarget(name, entity, shape, ttl, choice);
    }

    TableTarget with(String index, Billing billing) {
        Billing ofTable = settings.billing();
        if (ofTable == null || ofTable.mode() != billing.mode()) {
            throw new IllegalArgumentException(
                    "Index " + index + " of table " + name + " cannot be " + billing
                            + ": table and indexes are billed in one mode. Say provisioned(...) or onDemand() of the table before");
        }
        return with(settings.billing(global(index).name(), billing));
    }

    /** The global index that the entity declares under that name. */
    IndexShape global(String index) {
        return shape.index(Kind.GLOBAL, index).orElseThrow(() -> {
            String declared =
                    shape.indexes(Kind.GLOBAL).stream().map(IndexShape::name).collect(Collectors.joining(", "));
            return new IllegalArgumentException(entity + " declares no @Gsi named \"" + index + "\", but "
                    + (declared.isEmpty() ? "none" : declared));
        });
    }

    /** @throws SchemaDiffersException if one of the differences does harm */
    void refuse(List<Difference> differences) {
        List<Difference> harmful = differences.stream()
                .filter(difference -> !difference.harmless())
                .toList();
        if (!harmful.isEmpty()) {
            throw new SchemaDiffersException(name, problem(harmful), harmful);
        }
    }

    /** Differences, for people. */
    private String problem(List<Difference> differences) {
        return "it exists, but not as " + entity + " declares it:"
                + differences.stream()
                        .map(difference ->
                                "\n  - " + difference + difference.remedy().hint())
                        .collect(Collectors.joining())
                + "\nMake the annotations and the table agree. table().migrate() mends what DynamoDB can change;"
                + " table().plan() tells what that would be.";
    }
}
