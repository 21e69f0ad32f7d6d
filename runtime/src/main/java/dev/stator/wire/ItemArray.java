package dev.stator.wire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The part of a response that holds its items.
 *
 * @param <I> the items
 */
public final class ItemArray<I> {
    /** The items of Query and Scan. */
    public static final ItemArray<List<Map<String, AttributeValue>>> PAGE =
            new ItemArray<>("Items", "[]", ItemParser::items);

    /** The items of BatchGetItem, by table. */
    public static final ItemArray<Map<String, List<Map<String, AttributeValue>>>> BATCH =
            new ItemArray<>("Responses", "{}", ItemParser::itemsByTable);

    /** The items of TransactGetItems in the order of the request; null for one that is not there. */
    public static final ItemArray<List<@Nullable Map<String, AttributeValue>>> TRANSACTION =
            new ItemArray<>("Responses", "[]", ItemParser::found);

    private final String member;
    private final String empty;
    private final Function<ItemParser, @Nullable I> reading;

    private ItemArray(String member, String empty, Function<ItemParser, @Nullable I> reading) {
        this.member = member;
        this.empty = empty;
        this.reading = reading;
    }

    /** What it is called in the response. */
    String member() {
        return member;
    }

    /** What it is without items. */
    String empty() {
        return empty;
    }

    /** Whether there is none. */
    boolean isEmpty(I items) {
        return items instanceof Map<?, ?> tables ? tables.isEmpty() : ((Collection<?>) items).isEmpty();
    }

    /** Its items; null if it is anything but that. */
    @Nullable
    I read(ItemParser parser) {
        return reading.apply(parser);
    }
}
