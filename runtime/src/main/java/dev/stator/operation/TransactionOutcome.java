package dev.stator.operation;

import dev.stator.error.CancellationReason;
import dev.stator.error.TransactionCanceledException;
import java.util.List;

/** What became of a transaction. */
public sealed interface TransactionOutcome {
    /** Throws the error that {@code execute()} throws, if the transaction was cancelled. */
    void orElseThrow();

    /** Whether all of its operations were done; if not, none was. */
    boolean succeeded();

    /** All operations were done. */
    record Succeeded() implements TransactionOutcome {
        @Override
        public void orElseThrow() {}

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
    record Cancelled(TransactionCanceledException error) implements TransactionOutcome {
        /** One for each operation, in the order in which they were given. */
        public List<CancellationReason> reasons() {
            return error.reasons();
        }

        @Override
        public void orElseThrow() {
            throw error;
        }

        @Override
        public boolean succeeded() {
            return false;
        }
    }
}
