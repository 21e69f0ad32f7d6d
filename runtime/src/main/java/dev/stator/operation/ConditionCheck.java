package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;

/**
 * A condition that must hold for an item which the transaction does not change (ConditionCheck). A condition on an item
 * that it does change belongs to the change itself, as DynamoDB takes one operation an item. Only a transaction can do it.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ConditionCheck<T> implements TransactWrite {
    private final EntitySchema<T> schema;
    private final ItemKey key;
    private final Guard<T> guard;

    ConditionCheck(EntitySchema<T> schema, ItemKey key, Guard<T> guard) {
        this.schema = schema;
        this.key = key;
        this.guard = guard;
    }

    /** Only if {@code condition} holds too. */
    public ConditionCheck<T> when(Condition<T> condition) {
        return new ConditionCheck<>(schema, key, guard.and(condition));
    }

    /** Only if there is such an item, and what was asked for before holds. */
    public ConditionCheck<T> ifPresent() {
        return when(Guard.present(schema));
    }

    /**
     * The same check, which also brings the stored item when the condition does not hold; the item is in the reason of
     * {@link dev.stator.error.TransactionCanceledException}.
     */
    public ConditionCheck<T> withItemOnFailure() {
        return new ConditionCheck<>(schema, key, guard.withItemOnFailure());
    }

    /** The entity, and the table by its name in DynamoDB. */
    public EntitySchema<T> schema() {
        return schema;
    }

    /** The key of the item. */
    public ItemKey key() {
        return key;
    }

    /** What must hold. */
    public Guard<T> guard() {
        return guard;
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return "check in table " + schema.table().name() + guard;
    }
}
