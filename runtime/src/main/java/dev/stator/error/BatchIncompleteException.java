package dev.stator.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch that stopped before all of it was done: DynamoDB left operations undone until time was up, or something
 * failed, which is the cause then. What was under way when it stopped was waited for. {@link #notDone} has the rest, to
 * be sent again: puts and deletes may be, even where one of them was done and only the answer was lost.
 */
public final class BatchIncompleteException extends StatorException {
    private static final long serialVersionUID = 1L;

    private static final String WRITE = "Batch write";

    private final long done;
    private final int notDoneCount;
    private final boolean sourceRead;
    private final boolean inDoubt;

    @SuppressWarnings("serial") // operations hold clients, which no stream carries
    private final transient @Nullable List<?> notDone;

    /**
     * A batch that stopped.
     *
     * @param kind how it is named: {@code Batch write}
     * @param done operations that were done
     * @param notDone operations that were not, or may not have been
     * @param sourceRead whether the source was read to its end; otherwise it has more that is in neither
     * @param cause null if DynamoDB answered but left them undone until time was up
     */
    public BatchIncompleteException(
            String kind, long done, List<?> notDone, boolean sourceRead, @Nullable Throwable cause) {
        super(message(kind, done, notDone.size(), sourceRead, cause), cause);
        this.done = done;
        this.notDoneCount = notDone.size();
        this.notDone = List.copyOf(notDone);
        this.sourceRead = sourceRead;
        this.inDoubt = isInDoubt(kind, cause);
    }

    private static boolean isInDoubt(String kind, @Nullable Throwable cause) {
        return WRITE.equals(kind) && Doubt.isLost(cause);
    }

    private static String message(String kind, long done, int notDone, boolean sourceRead, @Nullable Throwable cause) {
        StringBuilder text = new StringBuilder(kind)
                .append(" stopped: ")
                .append(done)
                .append(done == 1 ? " operation is done, " : " operations are done, ")
                .append(notDone)
                .append(notDone == 1 ? " is not" : " are not")
                .append(isInDoubt(kind, cause) ? ", or only the answer was lost" : "");
        if (!sourceRead) {
            text.append(", and the source was not read to its end");
        }
        if (cause == null) {
            text.append(". DynamoDB left them unprocessed until time was up; it is short of capacity");
        } else {
            text.append(". The cause: ").append(cause.getMessage());
        }
        return text.append(". notDone(...) has the rest, to be sent again.").toString();
    }

    /**
     * How many operations were done. A put or delete that a later one of the same key replaced before it was sent is
     * none.
     */
    public long done() {
        return done;
    }

    /** How many operations of those read from the source were not done. */
    public int notDoneCount() {
        return notDoneCount;
    }

    /** Whether the source was read to its end. If not, what it still has is neither done nor among {@link #notDone}. */
    public boolean sourceRead() {
        return sourceRead;
    }

    /**
     * Whether of {@link #notDone} some may be done, as only the answer was lost. They may be sent again all the same.
     */
    public boolean inDoubt() {
        return inDoubt;
    }

    /**
     * The operations that are not done, or may not be. Give them to another batch:
     * {@code stator.batchWrite(e.notDone(BatchWrite.class))}.
     *
     * @param type {@code BatchWrite} after a batch write, {@code GetOperation} after a batch get
     * @throws ClassCastException if they are of another type
     */
    public <O> List<O> notDone(Class<O> type) {
        List<?> operations = notDone;
        if (operations == null) {
            throw new IllegalStateException(
                    "This error was serialized and has lost its operations; notDoneCount() still says how many they"
                            + " were");
        }
        return operations.stream().<O>map(type::cast).toList();
    }
}
