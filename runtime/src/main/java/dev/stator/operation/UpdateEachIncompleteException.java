package dev.stator.operation;

import dev.stator.error.Doubt;
import org.jspecify.annotations.Nullable;

/** An update of each that stopped before all of it was done. {@link #offset} says where another run may start. */
public final class UpdateEachIncompleteException extends BatchIncompleteException {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final boolean inDoubt;

    /**
     * An update of each that stopped.
     *
     * @param done writes that were done
     * @param notDone elements that were read and are not over
     * @param sourceRead whether the source was read to its end; otherwise it has more
     * @param unprocessed whether DynamoDB left some undone that it was sent
     * @param cause null if there is no error: time was up
     * @param offset all elements before it are over
     */
    public UpdateEachIncompleteException(
            long done, int notDone, boolean sourceRead, boolean unprocessed, @Nullable Throwable cause, long offset) {
        super(
                stopped("Update of each", done, notDone) + (Doubt.isLost(cause) ? ", or only the answer was lost" : ""),
                Reason.of(unprocessed, cause),
                done,
                notDone,
                sourceRead,
                cause,
                "All before element " + offset + " of the source are over: go on with startAt(" + offset + ").");
        this.offset = offset;
        this.inDoubt = Doubt.isLost(cause);
    }

    /**
     * Where in the source another run may start: all elements before it are done, or refused and told. It repeats what
     * is done of those behind it: see {@link UpdateEachOperation}.
     */
    public long offset() {
        return offset;
    }

    /** Whether one that is not done may be done, as only the answer was lost. */
    public boolean inDoubt() {
        return inDoubt;
    }
}
