package dev.stator.operation;

import dev.stator.error.CancellationReason;
import dev.stator.error.ConditionFailedException;
import dev.stator.error.ItemOperation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One operation of a transaction.
 *
 * @param operation it, to be spoken of
 * @param item it, to be sent
 * @param size how many bytes DynamoDB counts for it, at least
 * @param refusal what it is told that its condition did not hold with
 * @param answer what it answers if the transaction is done
 */
record TransactAction(
        ItemOperation operation,
        TransactWriteItem item,
        long size,
        Refusal refusal,
        @Nullable Object answer) {
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    /** Makes the error of a condition that did not hold. */
    @FunctionalInterface
    interface Refusal {
        /**
         * The error.
         *
         * @param stored the item, if it was asked for and there is one
         */
        ConditionFailedException error(@Nullable Map<String, AttributeValue> stored, Throwable cause);
    }

    static TransactAction of(TransactWrite write) {
        if (write instanceof ConditionCheck<?> check) {
            return check.transacted();
        }
        // All other types that TransactWrite permits are of this one.
        return ((WriteOperation<?, ?>) write).transacted();
    }

    static String table(TransactWrite write) {
        return write instanceof ConditionCheck<?> check ? check.table() : ((WriteOperation<?, ?>) write).table();
    }

    /** What DynamoDB's answer to this operation means. */
    CancellationReason reason(software.amazon.awssdk.services.dynamodb.model.CancellationReason told, Throwable cause) {
        @Nullable
        ConditionFailedException error =
                CONDITION_FAILED.equals(told.code()) ? refusal.error(told.hasItem() ? told.item() : null, cause) : null;
        return new CancellationReason(operation, told.code(), told.message(), error);
    }
}
