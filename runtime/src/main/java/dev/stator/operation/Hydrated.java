package dev.stator.operation;

import dev.stator.schema.ItemKey;
import java.util.Optional;

/**
 * An item whose key a query or scan brought, read whole.
 *
 * @param item empty if it is gone: deleted since, or expired
 * @param <T> the entity
 */
public record Hydrated<T>(ItemKey key, Optional<T> item) {
    /** The key, and whether there is an item. */
    @Override
    public String toString() {
        return "Hydrated[" + key + (item.isPresent() ? "]" : ", gone]");
    }
}
