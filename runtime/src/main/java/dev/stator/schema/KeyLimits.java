package dev.stator.schema;

import dev.stator.error.EncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What DynamoDB asks of the keys of a table and of its indexes. Immutable.
 *
 * @param limits of the table's key first, then of the indexes' keys
 * @param ofTable how many are of the table's key
 */
record KeyLimits(List<KeyLimit> limits, int ofTable) {
    static KeyLimits of(KeyParts primary, List<EntityIndex> indexes) {
        List<KeyLimit> limits = new ArrayList<>(KeyLimit.of(primary));
        int ofTable = limits.size();
        for (EntityIndex index : indexes) {
            limits.addAll(KeyLimit.of(index));
        }
        return new KeyLimits(List.copyOf(limits), ofTable);
    }

    /** @throws EncodingException if a key of {@code item} is empty or too long, or a part of the primary key missing */
    void check(Map<String, AttributeValue> item) {
        for (KeyLimit limit : limits) {
            limit.check(item);
        }
    }

    /** @throws EncodingException if a part of the primary key {@code key} is empty or too long */
    void checkKey(Map<String, AttributeValue> key) {
        for (KeyLimit limit : limits.subList(0, ofTable)) {
            limit.check(key);
        }
    }

    /** The narrowest of {@code attribute} as part of keys of indexes. */
    Optional<KeyLimit> ofIndexes(String attribute) {
        @Nullable KeyLimit narrowest = null;
        for (int i = ofTable; i < limits.size(); i++) {
            KeyLimit limit = limits.get(i);
            if (limit.part().attribute().equals(attribute)
                    && (narrowest == null || limit.bytes() < narrowest.bytes())) {
                narrowest = limit;
            }
        }
        return Optional.ofNullable(narrowest);
    }

    /**
     * @param index null: of the table
     * @throws EncodingException if {@code attribute} is the range key, and {@code value} empty or too long
     */
    void checkRangeKey(@Nullable IndexSchema index, String attribute, AttributeValue value) {
        String name = index == null ? null : index.name();
        for (KeyLimit limit : limits) {
            if (limit.isRange()
                    && Objects.equals(limit.index(), name)
                    && limit.part().attribute().equals(attribute)) {
                limit.check(value);
            }
        }
    }
}
