package dev.stator.schema;

import dev.stator.error.DecodingException;
import dev.stator.error.SensitiveKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table, as DynamoDB knows it: all that concerns its items whichever entity they are. Immutable.
 *
 * @param name its name
 * @param key its primary key
 * @param indexes its secondary indexes, in the order they were declared; local ones with the table's hash key
 * @param ttl the attribute that says when an item expires, if one does
 * @param sensitive the attributes of its primary key whose values no text must show
 */
public record TableSchema(
        String name, KeySchema key, List<IndexSchema> indexes, Optional<TtlAttribute> ttl, Set<String> sensitive) {
    /** Copies list and set, and gives local indexes the table's hash key. */
    public TableSchema {
        List<IndexSchema> keyed = new ArrayList<>(indexes.size());
        for (IndexSchema index : indexes) {
            keyed.add(
                    index.isGlobal()
                            ? index
                            : index.key(new KeySchema(key.hash(), index.key().range())));
        }
        indexes = List.copyOf(keyed);
        sensitive = Set.copyOf(sensitive);
    }

    /** A table without indexes. */
    public static TableSchema of(String name, KeySchema key) {
        return new TableSchema(name, key, List.of(), Optional.empty(), Set.of());
    }

    /** The same by another name, as in another environment. */
    public TableSchema named(String other) {
        return new TableSchema(other, key, indexes, ttl, sensitive);
    }

    /** The same with another key, of which the values of some attributes must not be shown. */
    TableSchema key(KeySchema other, Set<String> hidden) {
        return new TableSchema(name, other, indexes, ttl, hidden);
    }

    /** The same with one index more. */
    public TableSchema index(IndexSchema index) {
        List<IndexSchema> more = new ArrayList<>(indexes);
        more.add(index);
        return new TableSchema(name, key, more, ttl, sensitive);
    }

    /** The same, whose items expire at what {@code attribute} says. */
    public TableSchema ttl(String attribute) {
        return new TableSchema(name, key, indexes, Optional.of(new TtlAttribute(attribute)), sensitive);
    }

    /** The indexes of one kind. */
    public List<IndexSchema> indexes(IndexSchema.Kind kind) {
        return indexes.stream().filter(index -> index.kind() == kind).toList();
    }

    /** The index of that name, if there is one of that kind. */
    public Optional<IndexSchema> index(IndexSchema.Kind kind, String indexName) {
        return indexes(kind).stream()
                .filter(index -> index.name().equals(indexName))
                .findFirst();
    }

    /**
     * The key that a query of the table or of one of its indexes takes in its key condition, and refuses in its filter.
     *
     * @param index null: the table
     */
    public KeySchema keyOf(@Nullable IndexSchema index) {
        return index == null ? key : index.key();
    }

    /**
     * The names of the attributes of a position: of the primary key, then of the index.
     *
     * @param index null: of a position in the table itself
     */
    public List<String> position(@Nullable IndexSchema index) {
        Set<String> names = new LinkedHashSet<>(key.names());
        names.addAll(keyOf(index).names());
        return List.copyOf(names);
    }

    /** The primary key's attributes of {@code item}, hash key first; without those that the item lacks. */
    public Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> values = new LinkedHashMap<>(4);
        take(key.hash(), item, values);
        take(key.range(), item, values);
        return hiding(values);
    }

    private static void take(
            List<KeyAttribute> attributes, Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
        for (KeyAttribute attribute : attributes) {
            AttributeValue value = item.get(attribute.name());
            if (value != null) {
                values.put(attribute.name(), value);
            }
        }
    }

    /** {@code error}, which names the table and the item's key. */
    DecodingException located(DecodingException error, Map<String, AttributeValue> item) {
        return error.inTable(name, key(item)).ofItem(item);
    }

    /** {@code primaryKey}, whose texts do not show what must not be shown. */
    Map<String, AttributeValue> hiding(Map<String, AttributeValue> primaryKey) {
        return SensitiveKey.of(primaryKey, sensitive);
    }
}
