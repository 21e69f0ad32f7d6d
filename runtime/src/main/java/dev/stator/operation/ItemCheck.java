package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;

/**
 * An item of which a transaction is to check a condition; say which.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ItemCheck<T> {
    private final EntitySchema<T> schema;
    private final ItemKey key;

    /** Of an item; for DAOs. */
    public ItemCheck(EntitySchema<T> schema, ItemKey key) {
        this.schema = schema;
        this.key = key;
    }

    /** The transaction is done only if {@code condition} holds; without an item, every attribute counts as absent. */
    public ConditionCheck<T> when(Condition<T> condition) {
        return new ConditionCheck<>(schema, key, Guard.<T>none().and(condition));
    }

    /** The transaction is done only if there is such an item. */
    public ConditionCheck<T> ifPresent() {
        return when(Guard.present(schema));
    }

    /** The transaction is done only if there is no such item. */
    public ConditionCheck<T> ifAbsent() {
        return when(Guard.absent(schema));
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return "check in table " + schema.table().name();
    }
}
