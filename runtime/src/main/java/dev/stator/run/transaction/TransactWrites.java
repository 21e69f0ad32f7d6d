package dev.stator.run.transaction;

import dev.stator.operation.ItemOperation;
import dev.stator.operation.Runner;
import dev.stator.operation.TransactWrite;
import dev.stator.operation.TransactionFailureReason;
import dev.stator.run.item.SenderCheck;
import dev.stator.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The writes of one transaction, as they are sent.
 *
 * @param actions each on another item, not too many and not too large
 */
public record TransactWrites(List<TransactAction> actions) implements Runner.Rendering {
    /**
     * {@code writes} as they are sent now.
     *
     * @throws IllegalArgumentException naming the operations that DynamoDB would not take, or that are of
     *     another Stator and would do something else there
     */
    public static TransactWrites of(Session sender, List<TransactWrite> writes) {
        writes.forEach(new SenderCheck(sender)::check);
        List<TransactAction> actions = writes.stream().map(TransactAction::of).toList();
        List<ItemOperation> operations =
                actions.stream().map(TransactAction::operation).toList();
        TransactionLimits.checkCount(operations);
        TransactionLimits.checkDistinct(
                operations, actions.stream().map(TransactAction::id).toList());
        TransactionLimits.checkSize(
                operations, actions.stream().map(TransactAction::size).toList());
        return new TransactWrites(actions);
    }

    /** What each operation answers if the transaction is done. */
    List<@Nullable Object> answers() {
        List<@Nullable Object> answers = new ArrayList<>(actions.size());
        actions.forEach(action -> answers.add(action.answer()));
        return answers;
    }

    List<TransactWriteItem> writes() {
        return actions.stream().map(TransactAction::write).toList();
    }

    /** Those of its puts. */
    List<Map<String, AttributeValue>> items() {
        List<Map<String, AttributeValue>> items = new ArrayList<>(actions.size());
        for (TransactAction action : actions) {
            if (action.item() != null) {
                items.add(action.item());
            }
        }
        return items;
    }

    /** One reason for each operation; unknown where DynamoDB gave none. */
    List<TransactionFailureReason> reasons(TransactionCanceledException cancelled) {
        List<TransactionFailureReason> reasons = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            reasons.add(actions.get(i).reason(ReportedReason.at(i, cancelled), cancelled));
        }
        return reasons;
    }
}
