package dev.stator.operation;

import dev.stator.error.Doubt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch write that stopped before all of it was done. {@link #notDone} has the rest, to be sent again: puts and
 * deletes may be, even where one of them was done and only the answer was lost.
 */
public final class BatchWriteIncompleteException extends BatchIncompleteException {
    private static final long serialVersionUID = 1L;

    private final boolean inDoubt;
    private final long offset;

    @SuppressWarnings("serial") // operations hold clients, which no stream carries
    private final transient @Nullable List<BatchWrite> notDone;

    /**
     * A batch write that stopped.
     *
     * @param done puts and deletes that were done
     * @param notDone those that were not, or may not have been
     * @param sourceRead whether the source was read to its end; otherwise it has more that is in neither
     * @param unprocessed whether DynamoDB left some undone that it was sent
     * @param cause null if there is no error: time was up
     * @param offset all elements of the source before it are over
     */
    public BatchWriteIncompleteException(
            long done,
            List<BatchWrite> notDone,
            boolean sourceRead,
            boolean unprocessed,
            @Nullable Throwable cause,
            long offset) {
        super(
                stopped("Batch write", done, notDone.size())
                        + (Doubt.isLost(cause) ? ", or only the answer was lost" : ""),
                Reason.of(unprocessed, cause),
                done,
                notDone.size(),
                sourceRead,
                cause,
                SEND_THE_REST);
        this.notDone = List.copyOf(notDone);
        this.inDoubt = Doubt.isLost(cause);
        this.offset = offset;
    }

    /**
     * The puts and deletes that are not done, or may not be, in the order they were given. Give them to another batch:
     * {@code stator.batchWrite(e.notDone())}.
     *
     * @throws IllegalStateException if this error was serialized: operations are not
     */
    public List<BatchWrite> notDone() {
        return kept(notDone);
    }

    /**
     * Where in the source another run may start: all elements before it are done, refused or replaced by later ones. It
     * repeats what is done of those behind it, which puts and deletes allow: see
     * {@link BatchWriteOperation#startAt}.
     */
    public long offset() {
        return offset;
    }

    /**
     * Whether of {@link #notDone} some may be done, as only the answer was lost. They may be sent again all the same.
     */
    public boolean inDoubt() {
        return inDoubt;
    }
}
