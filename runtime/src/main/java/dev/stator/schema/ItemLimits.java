package dev.stator.schema;

import dev.stator.codec.ItemSize;
import dev.stator.codec.internal.FarFromLimits;
import dev.stator.codec.internal.Nesting;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * What DynamoDB asks of every item: 400 KB at most, with the entries that it has in local indexes, and maps and lists
 * inside each other to a depth.
 */
public final class ItemLimits {
    /** How far DynamoDB's count of a number may be below ours: it documents no more than the magnitude. */
    private static final int DOUBT = 2;

    private ItemLimits() {}

    /**
     * Checks {@code item}.
     *
     * @throws EncodingException if it nests too deep
     * @throws ItemTooLargeException if it has too many bytes
     */
    public static void check(TableSchema table, Map<String, AttributeValue> item) {
        if (!FarFromLimits.is(item, ItemSize.LIMIT / (1 + localIndexes(table)))) {
            item.forEach(ItemLimits::requireShallow);
            requireSmall(table, item);
        }
    }

    private static void requireShallow(String attribute, AttributeValue value) {
        try {
            Nesting.check(value);
        } catch (EncodingException e) {
            throw e.under(attribute);
        }
    }

    private static int localIndexes(TableSchema table) {
        int count = 0;
        for (IndexSchema index : table.indexes()) {
            count += index.isGlobal() ? 0 : 1;
        }
        return count;
    }

    private static void requireSmall(TableSchema table, Map<String, AttributeValue> item) {
        List<IndexSchema> holding = table.indexes(IndexSchema.Kind.LOCAL).stream()
                .filter(index -> item.keySet().containsAll(index.key().names()))
                .toList();
        long size = ItemSize.of(item);
        for (IndexSchema index : holding) {
            size += entry(index, item);
        }
        if (size > ItemSize.LIMIT && size - DOUBT * (1L + holding.size()) * numbers(item.values()) > ItemSize.LIMIT) {
            Map<String, Long> attributes = new LinkedHashMap<>();
            item.forEach((name, value) -> attributes.put(name, ItemSize.of(name, value)));
            throw ItemTooLargeException.item(
                    table.name(),
                    table.key(item),
                    size,
                    ItemSize.LIMIT,
                    holding.stream().map(IndexSchema::name).toList(),
                    attributes);
        }
    }

    /** The bytes that DynamoDB Local counts for what a local index holds of an item: without the table's range key. */
    private static long entry(IndexSchema index, Map<String, AttributeValue> item) {
        if (index.projection() == ProjectionType.ALL) {
            return ItemSize.of(item);
        }
        Set<String> held = new HashSet<>(index.key().names());
        held.addAll(index.include());
        long size = 0;
        for (String name : held) {
            AttributeValue value = item.get(name);
            size += value == null ? 0 : ItemSize.of(name, value);
        }
        return size;
    }

    private static long numbers(Iterable<AttributeValue> values) {
        long count = 0;
        for (AttributeValue value : values) {
            count += switch (value.type()) {
                case N -> 1;
                case NS -> value.ns().size();
                case L -> numbers(value.l());
                case M -> numbers(value.m().values());
                default -> 0;
            };
        }
        return count;
    }
}
