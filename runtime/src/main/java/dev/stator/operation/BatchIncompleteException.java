package dev.stator.operation;

import dev.stator.error.StatorException;
import dev.stator.error.ThrottledException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * A batch that stopped before all of it was done; {@link #reason} says why. What was under way when it stopped was
 * waited for. What to do with the rest is told by each kind: {@link BatchWriteIncompleteException},
 * {@link BatchGetIncompleteException} and {@link UpdateEachIncompleteException}.
 */
public abstract sealed class BatchIncompleteException extends StatorException
        permits BatchWriteIncompleteException, BatchGetIncompleteException, UpdateEachIncompleteException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final long done;
    private final int notDoneCount;
    private final boolean sourceRead;

    BatchIncompleteException(
            String problem,
            Reason reason,
            long done,
            int notDone,
            boolean sourceRead,
            @Nullable Throwable cause,
            String remedy) {
        super(problem + rest(reason, sourceRead, cause) + remedy, cause);
        this.reason = reason;
        this.done = done;
        this.notDoneCount = notDone;
        this.sourceRead = sourceRead;
    }

    /** Why a batch stopped. */
    public enum Reason {
        /** DynamoDB left operations unprocessed, or throttled requests, until time was up. */
        SHORT_OF_CAPACITY,
        /** Its {@code deadline} ended before all of it was sent; DynamoDB did what it was sent. */
        DEADLINE,
        /** The thread that waited for it was interrupted; it still is. */
        INTERRUPTED,
        /** Something failed: the cause. */
        FAILED;

        static Reason of(boolean unprocessed, @Nullable Throwable cause) {
            if (cause == null) {
                return unprocessed ? SHORT_OF_CAPACITY : DEADLINE;
            }
            if (cause instanceof ThrottledException) {
                return SHORT_OF_CAPACITY;
            }
            return isInterruption(cause) ? INTERRUPTED : FAILED;
        }

        private static boolean isInterruption(Throwable error) {
            for (Throwable e = error; e != null; e = e.getCause()) {
                if (e instanceof AbortedException || e instanceof InterruptedException) {
                    return true;
                }
            }
            return false;
        }
    }

    /** How a message begins. */
    static String stopped(String kind, long done, int notDone) {
        return kind + " stopped: " + done + (done == 1 ? " operation is done, " : " operations are done, ") + notDone
                + (notDone == 1 ? " is not" : " are not");
    }

    private static String rest(Reason reason, boolean sourceRead, @Nullable Throwable cause) {
        return (sourceRead ? "" : ", and the source was not read to its end")
                + ". "
                + switch (reason) {
                    case SHORT_OF_CAPACITY ->
                        cause == null
                                ? "DynamoDB left some unprocessed until time was up; it is short of capacity"
                                : "The cause: " + told(cause);
                    case DEADLINE ->
                        "Its deadline ended before all were sent, and DynamoDB did what it was sent: give it more time,"
                                + " or more concurrency(...)";
                    case INTERRUPTED -> "The thread that waited for it was interrupted";
                    case FAILED -> "The cause: " + (cause == null ? "" : told(cause));
                }
                + ". ";
    }

    /** How a message ends where the error has the operations that are left. */
    static final String SEND_THE_REST = "notDone() has the rest, to be sent again.";

    /** What an error still has of its operations. */
    static <O> List<O> kept(@Nullable List<O> notDone) {
        if (notDone == null) {
            throw new IllegalStateException(
                    "This error was serialized and has lost its operations; notDoneCount() still says how many they"
                            + " were");
        }
        return notDone;
    }

    /** Why it stopped. */
    public Reason reason() {
        return reason;
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
     * Whether the source was read to its end. If not, what it still has is neither done nor among those that are
     * counted as not done.
     */
    public boolean sourceRead() {
        return sourceRead;
    }
}
