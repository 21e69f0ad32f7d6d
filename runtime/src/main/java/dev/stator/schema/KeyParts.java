package dev.stator.schema;

import dev.stator.error.DecodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How an entity makes the key of a table or an index.
 *
 * @param hash the parts of its hash key, in order
 * @param range the parts of its range key, in order; empty without one
 */
public record KeyParts(List<KeyPart<?>> hash, List<KeyPart<?>> range) {
    static final KeyParts NONE = new KeyParts(List.of(), List.of());

    /** Copies the lists. */
    public KeyParts {
        hash = List.copyOf(hash);
        range = List.copyOf(range);
    }

    KeyParts hash(KeyPart<?> first, KeyPart<?>... more) {
        return new KeyParts(list(first, more), range);
    }

    KeyParts range(KeyPart<?> first, KeyPart<?>... more) {
        return new KeyParts(hash, list(first, more));
    }

    private static List<KeyPart<?>> list(KeyPart<?> first, KeyPart<?>... more) {
        List<KeyPart<?>> parts = new ArrayList<>(1 + more.length);
        parts.add(first);
        parts.addAll(List.of(more));
        return parts;
    }

    /** The parts, of the hash key first. */
    public Stream<KeyPart<?>> stream() {
        return Stream.concat(hash.stream(), range.stream());
    }

    /** The attributes whose values no text must show. */
    Set<String> sensitive() {
        Set<String> sensitive = new HashSet<>();
        for (List<KeyPart<?>> parts : List.of(hash, range)) {
            for (KeyPart<?> part : parts) {
                if (part.sensitive()) {
                    sensitive.add(part.attribute());
                }
            }
        }
        return Set.copyOf(sensitive);
    }

    /** The key that they make, as DynamoDB knows it. */
    public KeySchema schema() {
        return new KeySchema(attributes(hash), attributes(range));
    }

    private static List<KeyAttribute> attributes(List<KeyPart<?>> parts) {
        List<KeyAttribute> attributes = new ArrayList<>(parts.size());
        for (KeyPart<?> part : parts) {
            attributes.add(new KeyAttribute(part.attribute(), part.type()));
        }
        return attributes;
    }

    /** @throws DecodingException naming the attribute, if a part is missing in {@code item} or cannot be read */
    ItemKey decode(Map<String, AttributeValue> item) {
        return new ItemKey(
                stream().<KeyEquality<?>>map(part -> read(part, item)).toList());
    }

    private static <K> KeyEquality<K> read(KeyPart<K> part, Map<String, AttributeValue> item) {
        return part.is(part.decode(item.get(part.attribute())));
    }
}
