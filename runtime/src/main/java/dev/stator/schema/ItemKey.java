package dev.stator.schema;

import dev.stator.codec.internal.ItemMap;
import dev.stator.error.EncodingException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of one item.
 *
 * @param parts hash key, then the range key if the table has one
 */
public record ItemKey(List<KeyEquality<?>> parts) {
    /** Copies {@code parts}. */
    public ItemKey {
        parts = List.copyOf(parts);
    }

    /** The key of an item in a table with a hash key only. */
    public static <A> ItemKey of(KeyPart<A> hashKey, A hash) {
        return new ItemKey(List.of(hashKey.is(hash)));
    }

    /** The key of an item in a table with hash and range key. */
    public static <A, B> ItemKey of(KeyPart<A> hashKey, A hash, KeyPart<B> rangeKey, B range) {
        return new ItemKey(List.of(hashKey.is(hash), rangeKey.is(range)));
    }

    /**
     * The value of one of its parts.
     *
     * @throws IllegalArgumentException if {@code part} is none of this key
     */
    @SuppressWarnings("unchecked") // of one part, so of one type
    public <K> K value(KeyPart<K> part) {
        for (KeyEquality<?> equality : parts) {
            if (equality.part().equals(part)) {
                return (K) equality.value();
            }
        }
        throw new IllegalArgumentException("\"" + part.attribute() + "\" is no part of the key " + parts
                + ": a change's key is read with the key record of its own entity");
    }

    /**
     * The stored form, hash key first.
     *
     * @throws EncodingException if a value cannot be a key; it names the attribute
     */
    public Map<String, AttributeValue> attributes() {
        ItemMap attributes = new ItemMap(parts.size());
        for (KeyEquality<?> part : parts) {
            attributes.add(part.attribute(), part.encode());
        }
        return attributes;
    }
}
