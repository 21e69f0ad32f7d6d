package dev.stator.run.transaction;

import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.TransactionFailureReason;
import dev.stator.run.item.RepeatedRequest;
import dev.stator.run.item.TransientFailure;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * What errors mean for a transaction. Writes carry a token, by which DynamoDB knows them again, so that none is done
 * twice even if its answer was lost.
 */
record Transaction(Reasons reasons) implements RepeatedRequest.Refusals {
    /** Matches what DynamoDB says of a cancellation to the operations. */
    @FunctionalInterface
    interface Reasons {
        List<TransactionFailureReason> of(TransactionCanceledException cancelled);
    }

    @Override
    public RuntimeException error(int attempt, RuntimeException thrown) {
        return thrown instanceof TransactionCanceledException cancelled
                ? new TransactionFailedException(reasons.of(cancelled), attempt, cancelled)
                : thrown;
    }

    @Override
    public boolean mayRepeat(RuntimeException error) {
        return TransientFailure.is(error);
    }
}
