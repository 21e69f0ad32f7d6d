package dev.stator.schema;

import dev.stator.codec.AttributeCodec;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The values of components of one item, for the attributes that are made of them.
 *
 * @param key the item's primary key
 * @param stored what its attributes hold, as far as that is known
 */
public record EntryValues(ItemKey key, Map<String, AttributeValue> stored) {
    /**
     * The value of {@code component}.
     *
     * @throws IllegalArgumentException if it is not among those that the attribute is said to be made of
     */
    public <T> T get(EntryComponent<T> component) {
        @Nullable Function<ItemKey, T> inKey = component.inKey();
        if (inKey != null) {
            return inKey.apply(key);
        }
        @Nullable AttributeCodec<T> codec = component.codec();
        @Nullable AttributeValue value = stored.get(component.attribute());
        if (codec == null || value == null) {
            throw new IllegalArgumentException("there is no value of " + component
                    + ": name it among the components that the attribute is made of");
        }
        return codec.decode(value);
    }
}
