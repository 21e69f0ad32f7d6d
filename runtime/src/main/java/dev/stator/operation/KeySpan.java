package dev.stator.operation;

import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.schema.KeyPart;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The part of the items under one hash key that a collection is made of, by how their range keys begin; for DAOs.
 *
 * @param key the range key
 * @param low gives what they begin with, or the first of them does
 * @param high gives what the last of them begins with; null: all begin with {@code low}
 */
public record KeySpan(
        KeyPart<?> key, Supplier<String> low, @Nullable Supplier<String> high) {
    /** Those that begin with a text: {@code begins_with}. */
    public static KeySpan beginning(KeyPart<?> key, Supplier<String> text) {
        return new KeySpan(key, text, null);
    }

    /** Those from a text on, up to all that begin with another: {@code BETWEEN}. */
    public static KeySpan between(KeyPart<?> key, Supplier<String> low, Supplier<String> high) {
        return new KeySpan(key, low, high);
    }

    <T> ItemCondition<T> condition() {
        StringAttribute<T> attribute = new StringAttribute<>(Path.of(key));
        return high == null
                ? attribute.beginsWith(low.get())
                : attribute.between(low.get(), TemplateRange.above(high.get()));
    }
}
