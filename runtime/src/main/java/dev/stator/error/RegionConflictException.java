package dev.stator.error;

import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Another Region was writing the same item of a global table with strong consistency, and DynamoDB refused the write
 * (its {@code ReplicatedWriteConflictException}). Writes that may be sent twice without being done twice were sent
 * again, after growing waits, until the {@code Stator}'s {@link dev.stator.session.Backoff} gave up. Others, such as an
 * {@code add} that expects no version, were not if the SDK had sent them more than once, see {@link #inDoubt()}.
 */
public final class RegionConflictException extends StatorException {
    private static final long serialVersionUID = 1L;

    private final String operation;

    @SuppressWarnings("serial") // copied: immutable and serializable
    private final List<String> tables;

    private final boolean inDoubt;

    /**
     * A write that was refused for one in another Region.
     *
     * @param operation as DynamoDB names it: {@code PutItem}
     * @param tables those of the request
     */
    public RegionConflictException(String operation, List<String> tables, AwsServiceException cause) {
        super(message(operation, tables, cause), cause);
        this.operation = operation;
        this.tables = List.copyOf(tables);
        this.inDoubt = Doubt.isRepeated(cause);
    }

    private static String message(String operation, List<String> tables, AwsServiceException cause) {
        String where = tables.isEmpty() ? "" : " (table " + String.join(", ", tables) + ")";
        String fate = Doubt.isRepeated(cause)
                ? "This was attempt " + cause.numAttempts()
                        + " of the SDK: if only the answer to an earlier one was lost, that one"
                        + " was applied. Read the item before sending it again, unless it is the same done twice"
                : "It was not applied: send it again later";
        return operation + where + " met a write of the same item in another Region. " + fate + ". DynamoDB says: "
                + told(cause);
    }

    /** The operation of DynamoDB's API that was refused: {@code PutItem}. */
    public String operation() {
        return operation;
    }

    /** The tables of the request, by their names in DynamoDB; several for a batch or a transaction. */
    public List<String> tables() {
        return tables;
    }

    /**
     * Whether the write may have been applied all the same: the SDK sent it more than once, and does not tell whether
     * each attempt was refused or the answer of one was lost.
     */
    public boolean inDoubt() {
        return inDoubt;
    }
}
