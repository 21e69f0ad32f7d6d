package dev.stator.operation;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of an update of each.
 *
 * @param done writes that were done
 * @param refused elements that were handed to {@code onRefused}
 * @param retried times that a write had to be sent again
 * @param elapsed from begin to end
 * @param sourceRead whether the source was read to its end
 * @param offset all elements of the source before this one are over: where another run may start, see
 *     {@link UpdateEachOperation#startAt}
 * @param error what {@code execute()} throws; empty if all was done
 */
public record UpdateEachResult(
        long done,
        long refused,
        long retried,
        Duration elapsed,
        boolean sourceRead,
        long offset,
        Optional<UpdateEachIncompleteException> error) {
    /** Whether all was done, or refused and told. */
    public boolean complete() {
        return error.isEmpty();
    }

    /** This, or the error if it is not complete. */
    public UpdateEachResult orElseThrow() {
        if (error.isPresent()) {
            throw error.get();
        }
        return this;
    }
}
