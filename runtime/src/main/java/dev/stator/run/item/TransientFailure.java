package dev.stator.run.item;

import dev.stator.error.RegionConflictException;
import dev.stator.error.ThrottledException;
import dev.stator.operation.TransactionFailedException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Failures of a transaction that may be over when it is sent again. */
public final class TransientFailure {
    private TransientFailure() {}

    /**
     * Whether {@code error} may pass: DynamoDB was busy with the same items or the same transaction, here or in another
     * Region, had no capacity, was out of order, or its answer was lost.
     */
    public static boolean is(Throwable error) {
        if (error instanceof TransactionFailedException cancelled) {
            return !cancelled.blamed().isEmpty()
                    && cancelled.blamed().stream()
                            .allMatch(reason -> reason.code().mayPass());
        }
        if (error instanceof SdkServiceException refused) {
            return refused instanceof TransactionInProgressException || refused.statusCode() >= 500;
        }
        if (error instanceof ThrottledException || error instanceof RegionConflictException) {
            return true;
        }
        return error instanceof SdkClientException && !(error instanceof AbortedException) && isLost(error);
    }

    /** No answer came, or none that could be read to its end. */
    private static boolean isLost(@Nullable Throwable error) {
        return error != null
                && (error instanceof ApiCallTimeoutException
                        || error instanceof ApiCallAttemptTimeoutException
                        || error instanceof IOException
                        || isLost(error.getCause()));
    }
}
