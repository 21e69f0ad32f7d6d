package dev.stator.run.page;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * What Query and Scan answer alike.
 *
 * @param lastKey null when nothing follows
 * @param capacity null when it was not asked for
 */
record RawPage(
        List<Map<String, AttributeValue>> items,
        int count,
        int scannedCount,
        @Nullable Map<String, AttributeValue> lastKey,
        @Nullable ConsumedCapacity capacity) {
    /**
     * What was answered.
     *
     * @param count null, as in an answer that a test builds, is as many as there are items
     * @param scannedCount null is {@code count}
     */
    static RawPage of(
            List<Map<String, AttributeValue>> items,
            @Nullable Integer count,
            @Nullable Integer scannedCount,
            @Nullable Map<String, AttributeValue> lastKey,
            @Nullable ConsumedCapacity capacity) {
        int counted = count == null ? items.size() : count;
        return new RawPage(items, counted, scannedCount == null ? counted : scannedCount, lastKey, capacity);
    }

    /** As if there were only the items for which {@code shown} holds. */
    RawPage only(Predicate<Map<String, AttributeValue>> shown) {
        List<Map<String, AttributeValue>> left = items.stream().filter(shown).toList();
        return new RawPage(left, left.size(), scannedCount, lastKey, capacity);
    }

    /** The numbers alone. */
    RawPage counted() {
        return items.isEmpty() ? this : new RawPage(List.of(), count, scannedCount, lastKey, capacity);
    }
}
