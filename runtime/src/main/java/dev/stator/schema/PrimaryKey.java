package dev.stator.schema;

import dev.stator.error.DecodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of a table.
 *
 * @param parts hash key, then the range key if the table has one
 */
record PrimaryKey(List<KeyPart<?>> parts) {
    static PrimaryKey of(KeyPart<?> hashKey, @Nullable KeyPart<?> rangeKey) {
        return new PrimaryKey(rangeKey == null ? List.of(hashKey) : List.of(hashKey, rangeKey));
    }

    Stream<String> sensitive() {
        return parts.stream().filter(KeyPart::sensitive).map(KeyPart::attribute);
    }

    /** The key's attributes of {@code item}, without those that it lacks. */
    Map<String, AttributeValue> in(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (KeyPart<?> part : parts) {
            AttributeValue value = item.get(part.attribute());
            if (value != null) {
                key.put(part.attribute(), value);
            }
        }
        return key;
    }

    /** @throws DecodingException naming the attribute, if a part is missing in {@code item} or cannot be read */
    ItemKey decode(Map<String, AttributeValue> item) {
        return new ItemKey(
                parts.stream().<KeyEquality<?>>map(part -> read(part, item)).toList());
    }

    private static <K> KeyEquality<K> read(KeyPart<K> part, Map<String, AttributeValue> item) {
        return part.is(part.decode(item.get(part.attribute())));
    }
}
