package dev.stator.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch get that stopped before all of it was read. {@link #notDone} has the rest, to be read again. */
public final class BatchGetIncompleteException extends BatchIncompleteException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // operations hold clients, which no stream carries
    private final transient @Nullable List<GetOperation<?, ?>> notDone;

    /**
     * A batch get that stopped.
     *
     * @param done gets that were answered
     * @param notDone those that were not
     * @param sourceRead whether the source was read to its end; otherwise it has more that is in neither
     * @param unprocessed whether DynamoDB left some undone that it was sent
     * @param cause null if there is no error: time was up
     */
    public BatchGetIncompleteException(
            long done,
            List<GetOperation<?, ?>> notDone,
            boolean sourceRead,
            boolean unprocessed,
            @Nullable Throwable cause) {
        super(
                stopped("Batch get", done, notDone.size()),
                Reason.of(unprocessed, cause),
                done,
                notDone.size(),
                sourceRead,
                cause,
                SEND_THE_REST);
        this.notDone = List.copyOf(notDone);
    }

    /**
     * The gets that are not answered, in the order they were given. Give them to another batch:
     * {@code stator.batchGet(e.notDone())}.
     *
     * @throws IllegalStateException if this error was serialized: operations are not
     */
    public List<GetOperation<?, ?>> notDone() {
        return kept(notDone);
    }
}
