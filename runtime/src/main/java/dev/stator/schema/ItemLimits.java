package dev.stator.schema;

import dev.stator.codec.ItemSize;
import dev.stator.codec.internal.FarFromLimits;
import dev.stator.codec.internal.Nesting;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB asks of every item: 400 KB at most, and maps and lists inside each other to a depth. */
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
        if (!FarFromLimits.is(item, ItemSize.LIMIT)) {
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

    private static void requireSmall(TableSchema table, Map<String, AttributeValue> item) {
        long size = ItemSize.of(item);
        if (size > ItemSize.LIMIT && size - DOUBT * numbers(item.values()) > ItemSize.LIMIT) {
            Map<String, Long> attributes = new LinkedHashMap<>();
            item.forEach((name, value) -> attributes.put(name, ItemSize.of(name, value)));
            throw ItemTooLargeException.item(table.name(), table.key(item), size, ItemSize.LIMIT, attributes);
        }
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
