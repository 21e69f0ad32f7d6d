package dev.stator.stream;

import dev.stator.schema.ItemKey;
import java.util.Optional;

/**
 * An item was changed, or stored anew over itself. A write that leaves an item as it was is no change.
 *
 * @param key its primary key
 * @param oldImage the item before, if the view type has old images
 * @param newImage the item after, if the view type has new images
 * @param source where the change comes from
 * @param <T> the entity
 */
public record Modified<T>(ItemKey key, Optional<T> oldImage, Optional<T> newImage, ChangeSource source)
        implements Change<T> {
    /** Shows the key and no image. */
    @Override
    public String toString() {
        return source.describe("Modified", key);
    }
}
