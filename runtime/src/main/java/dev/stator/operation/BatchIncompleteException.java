package dev.stator.operation;

import dev.stator.error.StatorException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch that stopped before all of it was done: DynamoDB left operations undone until time was up, or something
 * failed, which is the cause then. What was under way when it stopped was waited for. {@code notDone()} has the rest,
 * to be sent again: see {@link BatchWriteIncompleteException} and {@link BatchGetIncompleteException}.
 */
public abstract sealed class BatchIncompleteException extends StatorException
        permits BatchWriteIncompleteException, BatchGetIncompleteException {
    private static final long serialVersionUID = 1L;

    private final long done;
    private final int notDoneCount;
    private final boolean sourceRead;

    BatchIncompleteException(String problem, long done, int notDone, boolean sourceRead, @Nullable Throwable cause) {
        super(problem + rest(sourceRead, cause), cause);
        this.done = done;
        this.notDoneCount = notDone;
        this.sourceRead = sourceRead;
    }

    /** How a message begins. */
    static String stopped(String kind, long done, int notDone) {
        return kind + " stopped: " + done + (done == 1 ? " operation is done, " : " operations are done, ") + notDone
                + (notDone == 1 ? " is not" : " are not");
    }

    private static String rest(boolean sourceRead, @Nullable Throwable cause) {
        return (sourceRead ? "" : ", and the source was not read to its end")
                + (cause == null
                        ? ". DynamoDB left them unprocessed until time was up; it is short of capacity"
                        : ". The cause: " + cause.getMessage())
                + ". notDone() has the rest, to be sent again.";
    }

    /** What an error still has of its operations. */
    static <O> List<O> kept(@Nullable List<O> notDone) {
        if (notDone == null) {
            throw new IllegalStateException(
                    "This error was serialized and has lost its operations; notDoneCount() still says how many they"
                            + " were");
        }
        return notDone;
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

    /**
     * Whether the source was read to its end. If not, what it still has is neither done nor among those that
     * {@code notDone()} has.
     */
    public boolean sourceRead() {
        return sourceRead;
    }
}
