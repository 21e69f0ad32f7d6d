package dev.stator.operation;

import dev.stator.expression.ItemCondition;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;

/**
 * A condition that must hold for an item which the transaction does not change (ConditionCheck). A condition on an item
 * that it does change belongs to the change itself, as DynamoDB takes one operation an item. Only a transaction can do
 * it.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class CheckOperation<T> implements TransactWrite {
    private final Runner runner;
    private final EntitySchema<T> schema;
    private final ItemKey key;
    private final WriteGuard<T> guard;

    CheckOperation(Runner runner, EntitySchema<T> schema, ItemKey key, WriteGuard<T> guard) {
        this.runner = runner;
        this.schema = schema;
        this.key = key;
        this.guard = guard;
    }

    /** Only if {@code condition} holds too. */
    public CheckOperation<T> when(ItemCondition<T> condition) {
        return new CheckOperation<>(runner, schema, key, guard.and(condition));
    }

    /** Only if there is such an item, and what was asked for before holds. */
    public CheckOperation<T> ifPresent() {
        return when(WriteGuard.present(schema));
    }

    /**
     * The same check, which also brings the stored item when the condition does not hold; the item is in the reason of
     * {@link TransactionFailedException}.
     */
    public CheckOperation<T> withItemOnFailure() {
        return new CheckOperation<>(runner, schema, key, guard.withItemOnFailure());
    }

    /** Of the Stator that its DAO was made with. */
    public Runner runner() {
        return runner;
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
    public WriteGuard<T> guard() {
        return guard;
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return "check in table " + schema.table().name() + guard;
    }
}
