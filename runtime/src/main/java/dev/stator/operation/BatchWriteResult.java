package dev.stator.operation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch write.
 *
 * @param done puts and deletes that were sent and done
 * @param refused those that were handed to {@code onRefused}
 * @param superseded puts and deletes that were never sent, because a later one of the same key came before
 * @param retried times that an item had to be sent again
 * @param elapsed from begin to end
 * @param notDone those that are not done, or not known to be, in the order they were given; the last one of each key.
 *     Empty if the batch is complete.
 * @param sourceRead whether the source was read to its end; what it still has is in none of these numbers
 * @param offset all elements of the source before this one are done, refused or superseded: where another run may
 *     start, see {@link BatchWriteOperation#startAt}
 * @param error what {@code execute()} throws; empty if the batch is complete
 */
public record BatchWriteResult(
        long done,
        long refused,
        long superseded,
        long retried,
        Duration elapsed,
        List<BatchWrite> notDone,
        boolean sourceRead,
        long offset,
        Optional<BatchWriteIncompleteException> error) {
    /** Copies the list. */
    public BatchWriteResult {
        notDone = List.copyOf(notDone);
    }

    /** Whether all was done. */
    public boolean complete() {
        return error.isEmpty();
    }

    /** This, or the error if the batch is not complete. */
    public BatchWriteResult orElseThrow() {
        if (error.isPresent()) {
            throw error.get();
        }
        return this;
    }
}
