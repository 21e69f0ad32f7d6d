package dev.stator.operation;

import dev.stator.codec.ItemSize;
import dev.stator.error.ItemOperation;
import dev.stator.expression.Condition;
import dev.stator.expression.ExpressionContext;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

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

    String table() {
        return schema.table().name();
    }

    TransactAction transacted() {
        Map<String, AttributeValue> stored = schema.keys().encode(key);
        ExpressionContext expressions = new ExpressionContext();
        TransactWriteItem item = TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(schema.table().name())
                        .key(stored)
                        .conditionExpression(expressions.condition(guard.condition()))
                        .expressionAttributeNames(expressions.names())
                        .expressionAttributeValues(expressions.values())
                        .returnValuesOnConditionCheckFailure(guard.onFailure()))
                .build();
        return new TransactAction(
                new ItemOperation(ItemOperation.Kind.CHECK, schema.table().name(), stored),
                item,
                ItemSize.of(stored),
                (found, cause) -> guard.failed(schema, stored, found, cause),
                null);
    }
}
