package dev.stator.operation;

import dev.stator.error.CancellationReason;
import dev.stator.error.ItemOperation;
import dev.stator.operation.internal.TransactionLimits;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The writes of one transaction, as they are sent.
 *
 * @param actions each on another item, not too many and not too large
 */
record TransactWrites(List<TransactAction> actions) {
    /** @throws IllegalArgumentException naming the operations that DynamoDB would not take */
    static TransactWrites of(List<TransactWrite> writes) {
        List<TransactAction> actions = writes.stream().map(TransactAction::of).toList();
        List<ItemOperation> operations =
                actions.stream().map(TransactAction::operation).toList();
        TransactionLimits.checkCount(operations);
        TransactionLimits.checkDistinct(operations);
        TransactionLimits.checkSize(
                operations, actions.stream().map(TransactAction::size).toList());
        return new TransactWrites(actions);
    }

    List<TransactWriteItem> items() {
        return actions.stream().map(TransactAction::item).toList();
    }

    /** One reason for each operation; unknown where DynamoDB gave none. */
    List<CancellationReason> reasons(TransactionCanceledException cancelled) {
        List<CancellationReason> reasons = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            reasons.add(actions.get(i).reason(Told.at(i, cancelled), cancelled));
        }
        return reasons;
    }
}
