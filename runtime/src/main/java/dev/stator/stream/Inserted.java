package dev.stator.stream;

import dev.stator.schema.ItemKey;
import java.util.Optional;

/**
 * An item was stored where none was.
 *
 * @param key its primary key
 * @param newImage the item, if the view type has new images
 * @param source where the change comes from
 * @param <T> the entity
 */
public record Inserted<T>(ItemKey key, Optional<T> newImage, ChangeSource source) implements Change<T> {
    /** Shows the key and no image. */
    @Override
    public String toString() {
        return source.describe("Inserted", key);
    }
}
