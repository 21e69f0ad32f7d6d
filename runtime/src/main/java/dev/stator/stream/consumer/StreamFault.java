package dev.stator.stream.consumer;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What an error of DynamoDB Streams means. The code tells it: types are not the same in all engines. */
enum StreamFault {
    /** It may pass: throttling, a failure of the service or of the way to it. */
    PASSING,

    /** The iterator is older than 15 minutes. */
    EXPIRED,

    /** The records, or the whole shard or stream, are not there any more. */
    GONE,

    /** It will not help to ask again. */
    FATAL;

    private static final Set<String> THROTTLING = Set.of(
            "ThrottlingException",
            "LimitExceededException",
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded");
    private static final int SERVER_ERROR = 500;

    static StreamFault of(Throwable error) {
        if (error instanceof AwsServiceException e) {
            AwsErrorDetails details = e.awsErrorDetails();
            String code = details == null ? "" : String.valueOf(details.errorCode());
            return switch (code) {
                case "ExpiredIteratorException" -> EXPIRED;
                case "TrimmedDataAccessException", "ResourceNotFoundException" -> GONE;
                default ->
                    e.isThrottlingException() || THROTTLING.contains(code) || e.statusCode() >= SERVER_ERROR
                            ? PASSING
                            : FATAL;
            };
        }
        return error instanceof SdkClientException && !(error instanceof AbortedException) ? PASSING : FATAL;
    }
}
