package dev.stator.schema;

import dev.stator.codec.ItemSize;
import dev.stator.codec.internal.FarFromLimits;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB asks of every item: 400 KB at most, and maps and lists inside each other to a depth. */
public final class ItemLimits {
    /**
     * DynamoDB documents 32 levels and does not say what the first is. DynamoDB Local refuses the 32nd map or list, so
     * that the 33rd is too deep by any reading; what lies between is DynamoDB's to judge.
     */
    private static final int LEVELS = 32;

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
        if (deeperThan(LEVELS, value)) {
            throw new EncodingException(
                            "it has more than " + LEVELS + " maps and lists inside each other, which DynamoDB"
                                    + " does not take: keep the parts in items of their own, or store them as text or "
                                    + "binary")
                    .under(attribute);
        }
    }

    private static boolean deeperThan(int levels, AttributeValue value) {
        return switch (value.type()) {
            case L -> levels == 0 || value.l().stream().anyMatch(element -> deeperThan(levels - 1, element));
            case M -> levels == 0 || value.m().values().stream().anyMatch(element -> deeperThan(levels - 1, element));
            default -> false;
        };
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
