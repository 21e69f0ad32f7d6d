package dev.stator.error;

import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * DynamoDB took no more requests, and the AWS SDK's client gave up sending them again: {@code
 * ProvisionedThroughputExceededException}, {@code ThrottlingException} or {@code RequestLimitExceeded}. Throttled attempts
 * change nothing, so the request may be sent again later. The cause is the client's exception, which knows the request's id
 * and, where DynamoDB tells, the table or index that was too busy.
 */
public final class ThrottledException extends StatorException {
    private static final long serialVersionUID = 1L;

    private final String operation;

    @SuppressWarnings("serial") // copied: immutable and serializable
    private final List<String> tables;

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
        return text.append(
                        ". Throttled attempts change nothing: send it again later, or give the client's retry strategy more"
                                + " attempts. DynamoDB says: ")
                .append(cause.getMessage())
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
}
