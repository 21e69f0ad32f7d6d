package dev.stator.operation;

import dev.stator.error.StatorException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB cancelled a transaction (its {@code TransactionCanceledException}): none of its operations was done. There
 * is one reason for each operation, in the order of the operations.
 */
public final class TransactionFailedException extends StatorException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_IN_MESSAGE = 10;

    @SuppressWarnings("serial") // copied: immutable and serializable
    private final List<TransactionFailureReason> reasons;

    private final int attempts;

    /**
     * A cancelled transaction.
     *
     * @param reasons one for each operation
     * @param attempts how often it was sent
     * @param cause the SDK's exception of the last attempt
     */
    public TransactionFailedException(List<TransactionFailureReason> reasons, int attempts, @Nullable Throwable cause) {
        super(message(reasons, attempts, cause), cause);
        this.reasons = List.copyOf(reasons);
        this.attempts = attempts;
    }

    private static String message(List<TransactionFailureReason> reasons, int attempts, @Nullable Throwable cause) {
        int[] blamed = IntStream.range(0, reasons.size())
                .filter(i -> reasons.get(i).code() != TransactionFailureReason.Code.NONE)
                .toArray();
        String sent = attempts == 1 ? "" : " (sent " + attempts + " times)";
        String head = "DynamoDB cancelled the transaction of " + reasons.size()
                + (reasons.size() == 1 ? " operation" : " operations") + sent + "; nothing was done";
        if (blamed.length == 0) {
            return head + (cause == null ? "" : ": " + told(cause));
        }
        String more = blamed.length <= MOST_IN_MESSAGE
                ? ""
                : "\n  and " + (blamed.length - MOST_IN_MESSAGE) + " more, see reasons()";
        return IntStream.of(blamed)
                .limit(MOST_IN_MESSAGE)
                .mapToObj(i -> "\n  operation " + (i + 1) + ", " + reasons.get(i))
                .collect(Collectors.joining("", head + ":", more));
    }

    /** One for each operation, in the order in which they were given; {@code NONE} for those that are not to blame. */
    public List<TransactionFailureReason> reasons() {
        return reasons;
    }

    /** The reasons of the operations that are to blame. */
    public List<TransactionFailureReason> blamed() {
        return reasons.stream()
                .filter(reason -> reason.code() != TransactionFailureReason.Code.NONE)
                .toList();
    }

    @Override
    public boolean isByConditions() {
        List<TransactionFailureReason> blamed = blamed();
        return !blamed.isEmpty()
                && blamed.stream()
                        .allMatch(reason -> reason.code() == TransactionFailureReason.Code.CONDITIONAL_CHECK_FAILED);
    }

    /** How often the transaction was sent; see the operation's {@code attempts(n)} and {@code deadline(d)}. */
    public int attempts() {
        return attempts;
    }
}
