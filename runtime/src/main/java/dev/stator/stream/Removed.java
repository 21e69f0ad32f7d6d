package dev.stator.stream;

import dev.stator.schema.ItemKey;
import java.util.Optional;

/**
 * An item was deleted by somebody; by DynamoDB itself when its time had passed is {@link Expired}. In a replica of a
 * global table, what expired elsewhere arrives as removed too: only the table in which DynamoDB deleted it says that it
 * expired.
 *
 * @param key its primary key
 * @param oldImage the item, if the view type has old images
 * @param source where the change comes from
 * @param <T> the entity
 */
public record Removed<T>(ItemKey key, Optional<T> oldImage, ChangeSource source) implements Change<T> {
    /** Shows the key and no image. */
    @Override
    public String toString() {
        return source.describe("Removed", key);
    }
}
