package dev.stator.schema;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an entity makes the keys of its table and of the table's indexes. Errors name the table. Immutable. */
public final class EntityKeys {
    private final String declaredTable;
    private final TableSchema table;
    private final boolean shared;
    private final KeyParts primary;
    private final List<EntityIndex> indexes;

    private final KeyLimits limits;
    private final KeyForms forms;
    private final Map<String, KeyForms> formsOfIndexes;

    private EntityKeys(
            String declaredTable, TableSchema table, boolean shared, KeyParts primary, List<EntityIndex> indexes) {
        this.declaredTable = declaredTable;
        this.table = table;
        this.shared = shared;
        this.primary = primary;
        this.indexes = indexes;
        this.limits = KeyLimits.of(primary, indexes);
        this.forms = KeyForms.of(primary);
        this.formsOfIndexes = new HashMap<>();
        for (EntityIndex index : indexes) {
            formsOfIndexes.put(index.name(), KeyForms.of(primary, index.key()));
        }
    }

    /** Those of an entity that has a table to itself: its keys are what the entity makes. */
    static EntityKeys of(String table, KeyPart<?> hashKey) {
        TableSchema keyless = TableSchema.of(table, KeyParts.NONE.schema());
        return new EntityKeys(table, keyless, false, KeyParts.NONE, List.of()).primary(KeyParts.NONE.hash(hashKey));
    }

    /**
     * Those of an entity in a table that others are in too: what it makes is for the table's keys.
     *
     * @throws IllegalArgumentException if {@code hashKey} is not of the table's hash key
     */
    static EntityKeys in(TableSchema table, KeyPart<?> hashKey) {
        return new EntityKeys(table.name(), table, true, KeyParts.NONE, List.of()).primary(KeyParts.NONE.hash(hashKey));
    }

    EntityKeys rangeKey(KeyPart<?> part) {
        return primary(primary.range(part));
    }

    private EntityKeys primary(KeyParts parts) {
        KeySchema made = parts.schema();
        if (!shared) {
            return new EntityKeys(declaredTable, table.key(made, parts.sensitive()), false, parts, indexes);
        }
        require(
                made.hash().equals(table.key().hash()) && table.key().range().containsAll(made.range()),
                made.toString());
        return new EntityKeys(declaredTable, table, true, parts, indexes);
    }

    EntityKeys index(EntityIndex index) {
        List<EntityIndex> more = new ArrayList<>(indexes);
        more.add(index);
        if (!shared) {
            return new EntityKeys(declaredTable, table.index(index.schema()), false, primary, List.copyOf(more));
        }
        IndexSchema made = index.schema();
        require(
                table.index(made.kind(), made.name())
                        .filter(declared -> declared.key().equals(made.key()))
                        .isPresent(),
                made.title() + " of key " + made.key());
        return new EntityKeys(declaredTable, table, true, primary, List.copyOf(more));
    }

    EntityKeys ttl(String attribute) {
        TableSchema expiring = table.ttl(attribute);
        require(!shared || expiring.equals(table), "time to live in " + attribute);
        return new EntityKeys(declaredTable, expiring, shared, primary, indexes);
    }

    private void require(boolean declared, String made) {
        if (!declared) {
            throw new IllegalArgumentException("table " + table.name() + " declares no " + made + "; its key is "
                    + table.key() + ", its indexes are " + table.indexes());
        }
    }

    EntityKeys named(String other) {
        return new EntityKeys(table.name(), table.named(other), shared, primary, indexes);
    }

    String declaredTable() {
        return declaredTable;
    }

    TableSchema table() {
        return table;
    }

    /** How it makes the primary key. */
    public KeyParts primary() {
        return primary;
    }

    /** How it makes the keys of indexes, in the order they were declared. */
    public List<EntityIndex> indexes() {
        return indexes;
    }

    /**
     * The parts of keys whose form is checked where an item is read.
     *
     * @param index what it is read from; null: the table
     */
    public KeyForms forms(@Nullable IndexSchema index) {
        return index == null ? forms : formsOfIndexes.getOrDefault(index.name(), forms);
    }

    /**
     * The stored form of {@code key}.
     *
     * @throws EncodingException naming table and attribute, if a value cannot be a key
     */
    public Map<String, AttributeValue> encode(ItemKey key) {
        try {
            Map<String, AttributeValue> attributes = key.attributes();
            limits.checkKey(attributes);
            return table.hiding(attributes);
        } catch (EncodingException e) {
            throw e.inTable(table.name(), Map.of());
        }
    }

    /**
     * The primary key of {@code item}, read.
     *
     * @param item an item, or only the attributes of its key
     * @throws DecodingException naming table and attribute, if a part of the key is missing, or cannot be read from its
     *     form
     */
    public ItemKey decode(Map<String, AttributeValue> item) {
        try {
            return primary.decode(item);
        } catch (DecodingException e) {
            throw table.located(e, item);
        }
    }

    /**
     * Checks the keys of {@code item}.
     *
     * @throws EncodingException naming the attribute, if one is missing, empty or too long
     */
    public void check(Map<String, AttributeValue> item) {
        limits.check(item);
    }

    /** What DynamoDB asks of an attribute as part of the keys of indexes; empty if it is none. */
    public Optional<KeyLimit> limitOfIndexes(String attribute) {
        return limits.ofIndexes(attribute);
    }

    /**
     * Checks a value that a query looks for in a range key; in a hash key DynamoDB looks for any.
     *
     * @param index null: of the table
     * @throws EncodingException naming table and attribute, if it is empty or too long
     */
    public void requireRangeKey(@Nullable IndexSchema index, String attribute, AttributeValue value) {
        try {
            limits.checkRangeKey(index, attribute, value);
        } catch (EncodingException e) {
            throw e.inTable(table.name(), Map.of());
        }
    }
}
