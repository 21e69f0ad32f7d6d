package dev.stator.error;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * DynamoDB took no more requests, and the AWS SDK's client gave up sending them again:
 * {@code ProvisionedThroughputExceededException}, {@code ThrottlingException} or {@code RequestLimitExceeded}.
 * Throttled attempts change nothing, so the request may be sent again later; but see {@link #inDoubt()}. The cause is
 * the client's exception, which knows the request's id and, where DynamoDB tells, the table or index that was too busy.
 */
public final class ThrottledException extends StatorException {
    private static final long serialVersionUID = 1L;

    private static final Set<String> READS = Set.of(
            "GetItem",
            "Query",
            "Scan",
            "BatchGetItem",
            "TransactGetItems",
            "DescribeTable",
            "ListTables",
            "DescribeTimeToLive",
            "ListTagsOfResource",
            "ListStreams",
            "DescribeStream",
            "GetShardIterator",
            "GetRecords");

    private final String operation;

    @SuppressWarnings("serial") // copied: immutable and serializable
    private final List<String> tables;

    private final boolean inDoubt;

    /**
     * A request that was throttled until the client gave up.
     *
     * @param operation as DynamoDB names it: {@code PutItem}
     * @param tables those of the request
     */
    public ThrottledException(String operation, List<String> tables, AwsServiceException cause) {
        super(message(operation, tables, cause), cause);
        this.operation = operation;
        this.tables = List.copyOf(tables);
        this.inDoubt = isInDoubt(operation, cause);
    }

    private static boolean isInDoubt(String operation, AwsServiceException cause) {
        return !READS.contains(operation) && Doubt.isRepeated(cause);
    }

    private static String message(String operation, List<String> tables, AwsServiceException cause) {
        StringBuilder text = new StringBuilder(operation).append(" was throttled");
        if (!tables.isEmpty()) {
            text.append(" (table ").append(String.join(", ", tables)).append(')');
        }
        Integer attempts = cause.numAttempts();
        if (attempts != null) {
            text.append(", and the client gave up after ")
                    .append(attempts)
                    .append(attempts == 1 ? " attempt" : " attempts");
        }
        return text.append(". Throttled attempts change nothing")
                .append(isInDoubt(operation, cause) ? ", but if the answer of one was lost, that one was applied" : "")
                .append(": send it again later, or give the client's retry strategy more attempts. DynamoDB says: ")
                .append(told(cause))
                .toString();
    }

    /** The operation of DynamoDB's API that was throttled: {@code PutItem}. */
    public String operation() {
        return operation;
    }

    /** The tables of the request, by their names in DynamoDB; several for a batch or a transaction. */
    public List<String> tables() {
        return tables;
    }

    /**
     * Whether a write may have been applied all the same: the client sent it more than once, and does not tell whether
     * each attempt was throttled or the answer of one was lost.
     */
    public boolean inDoubt() {
        return inDoubt;
    }
}
