package dev.stator.operation;

import dev.stator.expression.ItemCondition;
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
    private final Runner runner;
    private final EntitySchema<T> schema;
    private final ItemKey key;

    /** Of an item; for DAOs. */
    public ItemCheck(Runner runner, EntitySchema<T> schema, ItemKey key) {
        this.runner = runner;
        this.schema = schema;
        this.key = key;
    }

    /** The transaction is done only if {@code condition} holds; without an item, every attribute counts as absent. */
    public CheckOperation<T> when(ItemCondition<T> condition) {
        return new CheckOperation<>(
                runner, schema, key, WriteGuard.ofRecord(schema).and(condition));
    }

    /** The transaction is done only if there is such an item. */
    public CheckOperation<T> ifPresent() {
        return when(WriteGuard.present(schema));
    }

    /** The transaction is done only if there is no such item. */
    public CheckOperation<T> ifAbsent() {
        return when(WriteGuard.absent(schema));
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return "check in table " + schema.table().name();
    }
}
