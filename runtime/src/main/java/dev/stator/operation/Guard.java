package dev.stator.operation;

import dev.stator.error.ConditionFailedException;
import dev.stator.error.VersionConflictException;
import dev.stator.expression.Condition;
import dev.stator.expression.Path;
import dev.stator.expression.ValueAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Under which condition a write happens.
 *
 * @param version the version that the item must have; null: any
 * @param condition what must hold besides; null: nothing
 * @param withItem whether a failure brings the stored item
 */
record Guard<T>(
        @Nullable ExpectedVersion<T> version, @Nullable Condition<T> condition, boolean withItem) {
    static <T> Guard<T> none() {
        return new Guard<>(null, null, false);
    }

    /** The item must have {@code version}; a failure brings it, to tell which condition did not hold. */
    static <T> Guard<T> expecting(ExpectedVersion<T> version) {
        return new Guard<>(version, null, true);
    }

    Guard<T> and(Condition<T> other) {
        return new Guard<>(version, condition == null ? other : condition.and(other), withItem);
    }

    Guard<T> withItemOnFailure() {
        return new Guard<>(version, condition, true);
    }

    /** All that must hold; null: nothing. */
    @Nullable
    Condition<T> whole() {
        if (version == null) {
            return condition;
        }
        return condition == null ? version.condition() : version.condition().and(condition);
    }

    /**
     * What to throw when the condition did not hold.
     *
     * @param item what is stored, if that was asked for and there is something
     */
    ConditionFailedException failed(
            EntitySchema<T> schema,
            Map<String, AttributeValue> key,
            @Nullable Map<String, AttributeValue> item,
            @Nullable Throwable cause) {
        String text = Objects.toString(whole());
        return version == null || version.isMet(item)
                ? new ConditionFailedException(schema.table(), key, text, item, schema::decode, cause)
                : new VersionConflictException(
                        schema.table(),
                        key,
                        text,
                        version.version(),
                        version.stored(item),
                        item,
                        schema::decode,
                        cause);
    }

    @Nullable
    ReturnValuesOnConditionCheckFailure onFailure() {
        return withItem ? ReturnValuesOnConditionCheckFailure.ALL_OLD : null;
    }

    /** There is no item with this key: every item has its hash key. */
    static <T> Condition<T> absent(EntitySchema<T> schema) {
        return Guard.<T>hashKey(schema.hashKey()).absent();
    }

    /** There is an item with this key. */
    static <T> Condition<T> present(EntitySchema<T> schema) {
        return Guard.<T>hashKey(schema.hashKey()).exists();
    }

    private static <T> ValueAttribute<T, ?> hashKey(KeyPart<?> part) {
        return attribute(part);
    }

    private static <T, K> ValueAttribute<T, K> attribute(KeyPart<K> part) {
        return new ValueAttribute<>(Path.of(part), part.codec());
    }
}
