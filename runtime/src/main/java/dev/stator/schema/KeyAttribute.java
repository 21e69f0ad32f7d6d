package dev.stator.schema;

import org.jspecify.annotations.Nullable;

/**
 * One attribute of a key, as DynamoDB knows it.
 *
 * @param name its stored name
 * @param type its stored type; null where DynamoDB no longer says, of an index that is being deleted
 */
public record KeyAttribute(String name, @Nullable KeyAttributeType type) {
    /** {@code title (HASH, S)}. */
    String as(String role) {
        return name + " (" + role + ", " + (type == null ? "?" : type) + ")";
    }
}
