package dev.stator.stream;

import dev.stator.schema.ItemKey;
import java.util.Optional;

/**
 * DynamoDB deleted an item whose time to live had passed: a removal by {@code dynamodb.amazonaws.com} as a service.
 *
 * @param key its primary key
 * @param oldImage the item, if the view type has old images
 * @param source where the change comes from
 * @param <T> the entity
 */
public record Expired<T>(ItemKey key, Optional<T> oldImage, ChangeSource source) implements Change<T> {
    /** Shows the key and no image. */
    @Override
    public String toString() {
        return source.describe("Expired", key);
    }
}
