package dev.stator.error;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where a value stands: what is known of it so far, innermost first. The item is in no text, for it may be sensitive.
 */
record Place(
        @Nullable String table,
        @SuppressWarnings("serial") Map<String, AttributeValue> key, // copied: immutable and serializable

        @SuppressWarnings("serial") // copied: immutable and serializable
        @Nullable
        Map<String, AttributeValue> item,

        String path,
        @Nullable String storedType,
        @Nullable String javaType,
        boolean written)
        implements Serializable {

    static final Place UNKNOWN = new Place(null, Map.of(), null, "", null, null, false);

    Place under(String name) {
        return new Place(
                table,
                key,
                item,
                path.isEmpty() || path.startsWith("[") ? name + path : name + "." + path,
                storedType,
                javaType,
                written);
    }

    Place under(int index) {
        String element = "[" + index + "]";
        return new Place(
                table,
                key,
                item,
                path.isEmpty() || path.startsWith("[") ? element + path : element + "." + path,
                storedType,
                javaType,
                written);
    }

    /** The innermost types win: they belong to the value at fault. */
    Place typed(@Nullable String stored, String java) {
        return javaType != null ? this : new Place(table, key, item, path, stored, java, written);
    }

    Place in(String tableName, Map<String, AttributeValue> itemKey) {
        return new Place(tableName, SensitiveKey.copyOf(itemKey), item, path, storedType, javaType, written);
    }

    Place of(Map<String, AttributeValue> rawItem) {
        return new Place(table, key, Map.copyOf(rawItem), path, storedType, javaType, written);
    }

    /** In the answer of a write. */
    Place ofWrite() {
        return new Place(table, key, item, path, storedType, javaType, true);
    }

    /**
     * Reads as
     * {@code attribute authors[2].name (stored as N, Java type java.lang.String) of item {id: "7"} in table books}.
     */
    void describe(StringBuilder text) {
        text.append(path.isEmpty() ? "a value" : "attribute ").append(Excerpt.of(path));
        if (storedType != null && javaType != null) {
            text.append(" (stored as ")
                    .append(storedType)
                    .append(", Java type ")
                    .append(javaType)
                    .append(')');
        } else if (javaType != null) {
            text.append(" (Java type ").append(javaType).append(')');
        }
        if (!key.isEmpty()) {
            text.append(" of item ");
            KeyText.append(text, key);
        }
        if (table != null) {
            text.append(" in table ").append(table);
        }
    }
}
