package dev.stator.schema;

import dev.stator.codec.ItemSize;
import dev.stator.error.EncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How long the value of one key attribute may be. DynamoDB takes 2048 bytes in a hash key and 1024 in a range key, of
 * the table and of indexes, and no empty value in either.
 *
 * @param index the index whose key it is; null for the table
 */
public record KeyLimit(
        KeyPart<?> part, String role, int bytes, @Nullable String index) {
    private static final int HASH = 2048;
    private static final int RANGE = 1024;

    /** The most bytes of UTF-8 for one {@code char}. */
    private static final int UTF8 = 3;

    boolean isRange() {
        return bytes == RANGE;
    }

    /** Those of the primary key. */
    static List<KeyLimit> of(KeyParts key) {
        return of(key.hash(), key.range(), null);
    }

    /** Those of the key of an index; the hash key of a local one is the table's. */
    static List<KeyLimit> of(EntityIndex index) {
        KeyParts key = index.key();
        return of(index.schema().isGlobal() ? key.hash() : List.of(), key.range(), index.name());
    }

    private static List<KeyLimit> of(List<KeyPart<?>> hash, List<KeyPart<?>> range, @Nullable String index) {
        List<KeyLimit> limits = new ArrayList<>(hash.size() + range.size());
        for (KeyPart<?> part : hash) {
            limits.add(new KeyLimit(part, "hash key", HASH, index));
        }
        for (KeyPart<?> part : range) {
            limits.add(new KeyLimit(part, "range key", RANGE, index));
        }
        return limits;
    }

    /**
     * Checks the attribute in {@code item}. It may lack that of an index: then it is not in the index.
     *
     * @throws EncodingException if it is missing in the table's key, empty or too long
     */
    void check(Map<String, AttributeValue> item) {
        AttributeValue value = item.get(part.attribute());
        if (value != null) {
            check(value);
        } else if (index == null) {
            throw refused("it is null, and " + place() + ", without which DynamoDB stores no item");
        }
    }

    /**
     * Checks a value of the attribute.
     *
     * @throws EncodingException if it is empty or too long
     */
    public void check(AttributeValue value) {
        if (value.s() != null) {
            int length = value.s().length();
            if (length == 0) {
                throw refused(empty("character"));
            }
            if (length > bytes / UTF8) {
                require(ItemSize.ofText(value.s()));
            }
        } else if (value.b() != null) {
            int length = value.b().asByteArrayUnsafe().length;
            if (length == 0) {
                throw refused(empty("byte"));
            }
            require(length);
        }
    }

    private void require(long size) {
        if (size > bytes) {
            throw refused(String.format(
                    Locale.ROOT,
                    "it has %,d bytes, and DynamoDB takes %,d in %s: use a shorter value, or a digest of it",
                    size,
                    bytes,
                    place()));
        }
    }

    private String empty(String unit) {
        String problem = "it is empty, and " + place() + ", which DynamoDB wants to be at least one " + unit;
        return index == null
                ? problem
                : problem + "; an item without the attribute is not in the index: declare it Optional or @Nullable";
    }

    /** Whether {@code value} is neither empty nor too long. */
    public boolean takes(AttributeValue value) {
        try {
            check(value);
            return true;
        } catch (EncodingException e) {
            return false;
        }
    }

    /** What it is, for people: {@code the range key of index by-title}. */
    public String place() {
        return index == null ? "the " + role + " of the table" : "the " + role + " of index " + index;
    }

    private EncodingException refused(String problem) {
        return new EncodingException(problem)
                .typed(part.type().name(), part.codec().javaType())
                .under(part.attribute());
    }
}
