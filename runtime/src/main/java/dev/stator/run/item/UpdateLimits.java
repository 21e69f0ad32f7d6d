package dev.stator.run.item;

import dev.stator.codec.ItemSize;
import dev.stator.codec.internal.FarFromLimits;
import dev.stator.codec.internal.ItemMap;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import dev.stator.expression.UpdateAction;
import dev.stator.schema.EntitySchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is known to be wrong with an update before it meets the item. */
final class UpdateLimits {
    private UpdateLimits() {}

    /**
     * Refuses values that no item can hold.
     *
     * @param key of the item
     * @throws EncodingException if a key of an index is empty or too long
     * @throws ItemTooLargeException if what is written has more than 400 KB by itself
     */
    static void check(
            EntitySchema<?> schema, Map<String, AttributeValue> key, List<? extends UpdateAction<?>> actions) {
        ItemMap written = new ItemMap(actions.size());
        for (UpdateAction<?> action : actions) {
            Optional<AttributeValue> constant = action.constant();
            Optional<String> attribute = action.path().wholeAttribute();
            if (constant.isPresent() && attribute.isPresent()) {
                requireIndexKey(schema, attribute.get(), constant.get());
            }
            Optional<AttributeValue> value = action.written();
            if (value.isPresent()) {
                written.add(action.path().text(), value.get());
            }
        }
        if (!FarFromLimits.is(written, ItemSize.LIMIT)) {
            requireSmall(schema, key, written);
        }
    }

    private static void requireIndexKey(EntitySchema<?> schema, String attribute, AttributeValue value) {
        try {
            schema.keys().limitOfIndexes(attribute).ifPresent(limit -> limit.check(value));
        } catch (EncodingException e) {
            throw e.inTable(schema.table().name(), Map.of());
        }
    }

    /** By the values alone: names of attributes may be there already. */
    private static void requireSmall(
            EntitySchema<?> schema, Map<String, AttributeValue> key, Map<String, AttributeValue> written) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        written.forEach((path, value) -> sizes.put(path, ItemSize.of(value)));
        long size = sizes.values().stream().mapToLong(Long::longValue).sum();
        if (size > ItemSize.LIMIT) {
            throw ItemTooLargeException.update(schema.table().name(), key, size, ItemSize.LIMIT, sizes);
        }
    }
}
