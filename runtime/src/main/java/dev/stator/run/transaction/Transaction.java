package dev.stator.run.transaction;

import dev.stator.error.CancellationReason;
import dev.stator.error.TransactionCanceledException;
import dev.stator.run.item.PassingFailure;
import dev.stator.run.item.Repeated;
import java.util.List;

/**
 * What errors mean for a transaction. Writes carry a token, by which DynamoDB knows them again, so that none is done
 * twice even if its answer was lost.
 */
record Transaction(Reasons reasons) implements Repeated.Refusals {
    /** Matches what DynamoDB says of a cancellation to the operations. */
    @FunctionalInterface
    interface Reasons {
        List<CancellationReason> of(
                software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException cancelled);
    }

    @Override
    public RuntimeException error(int attempt, RuntimeException thrown) {
        return thrown instanceof software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException cancelled
                ? new TransactionCanceledException(reasons.of(cancelled), attempt, cancelled)
                : thrown;
    }

    @Override
    public boolean mayRepeat(RuntimeException error) {
        return PassingFailure.is(error);
    }
}
