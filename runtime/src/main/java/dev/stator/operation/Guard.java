package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.expression.Path;
import dev.stator.expression.ValueAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Under which condition a write happens.
 *
 * @param condition null: under any
 * @param withItem whether a failure brings the stored item
 */
record Guard<T>(@Nullable Condition<T> condition, boolean withItem) {
    static <T> Guard<T> none() {
        return new Guard<>(null, false);
    }

    Guard<T> and(Condition<T> other) {
        return new Guard<>(condition == null ? other : condition.and(other), withItem);
    }

    Guard<T> withItemOnFailure() {
        return new Guard<>(condition, true);
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
        return new ValueAttribute<>(Path.of(part.attribute()), part.codec());
    }
}
