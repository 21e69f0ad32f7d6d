package dev.stator.run.item;

import dev.stator.codec.internal.StoredValues;
import dev.stator.expression.Path;
import dev.stator.expression.UpdateAction;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One place of an item that becomes another.
 *
 * @param stored what stood there when it was read; null: nothing
 * @param value what shall stand there; null: nothing
 */
record ItemChange(
        Path path,
        @Nullable AttributeValue stored,
        @Nullable AttributeValue value) {
    <T> UpdateAction<T> action() {
        return UpdateAction.derived(path, value);
    }

    /** Makes it in {@code item}, of which it changes a whole attribute. */
    void in(Map<String, AttributeValue> item) {
        path.places().forEach(place -> place.wholeAttribute().ifPresent(item::remove));
        if (value != null) {
            path.wholeAttribute().ifPresent(name -> item.put(name, value));
        }
    }

    /** Whether parts of what stood there are in what shall stand there, so that it must not change meanwhile. */
    boolean isMadeOfStored() {
        return stored != null && value != null && ((stored.hasM() && value.hasM()) || (stored.hasL() && value.hasL()));
    }

    /** Whether {@code item} is so. */
    boolean isDoneIn(Map<String, AttributeValue> item) {
        return StoredValues.same(path.in(item).orElse(null), value);
    }
}
