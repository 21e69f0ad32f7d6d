package dev.stator.operation;

import dev.stator.session.CanIgnoreReturnValue;
import java.util.List;

/** What became of a transaction. */
public sealed interface TransactionOutcome {
    /** The answers, or the error that {@code execute()} throws. */
    @CanIgnoreReturnValue
    TransactWriteResult orElseThrow();

    /** Whether all of its operations were done; if not, none was. */
    boolean succeeded();

    /**
     * All operations were done.
     *
     * @param result what {@code execute()} gives
     */
    record Succeeded(TransactWriteResult result) implements TransactionOutcome {
        @Override
        public TransactWriteResult orElseThrow() {
            return result;
        }

        @Override
        public boolean succeeded() {
            return true;
        }
    }

    /**
     * DynamoDB cancelled the transaction; no operation was done.
     *
     * @param error what {@code execute()} throws
     */
    record Cancelled(TransactionFailedException error) implements TransactionOutcome {
        /** One for each operation, in the order in which they were given. */
        public List<TransactionFailureReason> reasons() {
            return error.reasons();
        }

        @Override
        public TransactWriteResult orElseThrow() {
            throw error;
        }

        @Override
        public boolean succeeded() {
            return false;
        }
    }
}
