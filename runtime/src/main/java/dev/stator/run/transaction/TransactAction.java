package dev.stator.run.transaction;

import dev.stator.codec.ItemSize;
import dev.stator.expression.ExpressionContext;
import dev.stator.operation.CheckOperation;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ItemOperation;
import dev.stator.operation.TransactWrite;
import dev.stator.operation.TransactionFailureReason;
import dev.stator.operation.WriteGuard;
import dev.stator.operation.WriteOperation;
import dev.stator.run.item.ItemId;
import dev.stator.run.item.SentWrite;
import dev.stator.run.item.WriteRendering;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.TableSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One operation of a transaction.
 *
 * @param operation it, to be spoken of
 * @param id of the item that it is on
 * @param write it, to be sent, without its item if it is a put
 * @param item of a put; null of all else
 * @param size how many bytes DynamoDB counts for it, at least
 * @param refusal what it is told that its condition did not hold with
 * @param answer what it answers if the transaction is done
 */
public record TransactAction(
        ItemOperation operation,
        ItemId id,
        TransactWriteItem write,
        @Nullable Map<String, AttributeValue> item,
        long size,
        Refusal refusal,
        @Nullable Object answer) {
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    /** Makes the error of a condition that did not hold. */
    @FunctionalInterface
    public interface Refusal {
        /**
         * The error.
         *
         * @param stored the item, if it was asked for and there is one
         */
        ConditionFailedException error(@Nullable Map<String, AttributeValue> stored, Throwable cause);
    }

    static TransactAction of(TransactWrite write) {
        if (write instanceof CheckOperation<?> check) {
            return checked(check);
        }
        // All other types that TransactWrite permits are of this one.
        return written((WriteOperation<?, ?>) write);
    }

    private static <T> TransactAction written(WriteOperation<T, ?> operation) {
        SentWrite<T, ?, ?> sent =
                WriteRendering.of(operation.write(), operation.runner().clock(), SentWrite.Asked.NOTHING);
        TransactItem item = TransactItem.of(sent.request(), sent.item());
        TableSchema table = operation.write().schema().table();
        return new TransactAction(
                new ItemOperation(item.kind(), table.name(), sent.key()),
                ItemId.of(table, sent.key()),
                item.write(),
                item.item(),
                item.size(),
                sent::failed,
                sent.readNothing(operation.returning()));
    }

    private static <T> TransactAction checked(CheckOperation<T> check) {
        EntitySchema<T> schema = check.schema();
        WriteGuard<T> guard = check.guard();
        Map<String, AttributeValue> key = schema.keys().encode(check.key());
        ExpressionContext expressions = new ExpressionContext();
        TransactWriteItem write = TransactWriteItem.builder()
                .conditionCheck(asked -> asked.tableName(schema.table().name())
                        .key(key)
                        .conditionExpression(expressions.condition(guard.whole(schema)))
                        .expressionAttributeNames(expressions.names())
                        .expressionAttributeValues(expressions.values())
                        .returnValuesOnConditionCheckFailure(guard.onFailure()))
                .build();
        return new TransactAction(
                new ItemOperation(ItemOperation.Kind.CHECK, schema.table().name(), key),
                ItemId.of(schema.table(), key),
                write,
                null,
                ItemSize.of(key),
                (found, cause) -> guard.failed(schema, key, found, cause),
                null);
    }

    static String table(TransactWrite write) {
        return write instanceof CheckOperation<?> check
                ? check.schema().table().name()
                : ((WriteOperation<?, ?>) write).write().schema().table().name();
    }

    /** What DynamoDB's answer to this operation means. */
    TransactionFailureReason reason(CancellationReason told, Throwable cause) {
        @Nullable
        ConditionFailedException error =
                CONDITION_FAILED.equals(told.code()) ? refusal.error(told.hasItem() ? told.item() : null, cause) : null;
        return new TransactionFailureReason(operation, told.code(), told.message(), error);
    }
}
