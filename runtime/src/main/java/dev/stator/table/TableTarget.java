package dev.stator.table;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.IndexSchema.Kind;
import dev.stator.schema.TableSchema;
import dev.stator.schema.TtlAttribute;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a table is to be: what its entity declares and what was said beside.
 *
 * @param entity name of the entity's class
 */
record TableTarget(TableSchema schema, String entity, TableSettings settings) {
    static TableTarget of(EntitySchema<?> entity) {
        return new TableTarget(entity.table(), entity.type().getName(), TableSettings.UNSAID);
    }

    String name() {
        return schema.name();
    }

    /** The attribute that says when an item expires. */
    Optional<String> ttl() {
        return schema.ttl().map(TtlAttribute::name);
    }

    TableTarget with(TableSettings choice) {
        return new TableTarget(schema, entity, choice);
    }

    TableTarget with(String index, Billing billing) {
        Billing ofTable = settings.billing();
        if (ofTable == null || ofTable.mode() != billing.mode()) {
            throw new IllegalArgumentException("Index " + index + " of table " + name() + " cannot be " + billing
                    + ": table and indexes are billed in one mode. Say provisioned(...) or onDemand() of the "
                    + "table before");
        }
        return with(settings.billing(global(index).name(), billing));
    }

    /** The global index that the entity declares under that name. */
    IndexSchema global(String index) {
        return schema.index(Kind.GLOBAL, index).orElseThrow(() -> {
            String declared =
                    schema.indexes(Kind.GLOBAL).stream().map(IndexSchema::name).collect(Collectors.joining(", "));
            return new IllegalArgumentException(entity + " declares no @Gsi named \"" + index + "\", but "
                    + (declared.isEmpty() ? "none" : declared));
        });
    }

    /** @throws IllegalStateException if nothing is said of billing, which {@code method} would change */
    void requireBilling(String method) {
        if (settings.billing() == null) {
            throw new IllegalStateException(
                    method + " of table " + name() + " knows no billing: say provisioned(...) or onDemand() before");
        }
    }

    /** @throws SchemaDiffersException if one of the differences does harm */
    void refuse(List<Difference> differences) {
        List<Difference> harmful = differences.stream()
                .filter(difference -> !difference.harmless())
                .toList();
        if (!harmful.isEmpty()) {
            throw new SchemaDiffersException(name(), problem(harmful), harmful);
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
