package dev.stator.error;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Whether a write that ended in an error may have been applied all the same: by an attempt whose answer was lost. The
 * SDK sends again by itself, and tells with its exception how often it sent; where it does not tell, it counts as once.
 * For errors, which say it by {@code inDoubt()}.
 */
public final class Doubt {
    private Doubt() {}

    /** Whether the SDK sent a request more than once. */
    public static boolean isRepeated(@Nullable Throwable error) {
        return error instanceof SdkException sent && sent.numAttempts() != null && sent.numAttempts() > 1;
    }

    /**
     * Whether a write whose condition did not hold may have been applied before. One of a transaction was not: by its
     * token DynamoDB knows all attempts for one, and answers those after the first as it answered that.
     *
     * @param cause the SDK's exception
     */
    public static boolean of(@Nullable Throwable cause) {
        return cause instanceof ConditionalCheckFailedException
                && (isRepeated(cause) || Stream.of(cause.getSuppressed()).anyMatch(Doubt::isConflictInDoubt));
    }

    private static boolean isConflictInDoubt(Throwable earlier) {
        return earlier instanceof RegionConflictException conflict && conflict.inDoubt();
    }

    /**
     * Whether a request that {@code error} ended may have been applied: it was sent again, or DynamoDB did not refuse
     * it, or that is so of an earlier error, which the last one brings along.
     */
    public static boolean isLost(@Nullable Throwable error) {
        return error != null
                && (mayBeApplied(error) || Stream.of(error.getSuppressed()).anyMatch(Doubt::mayBeApplied));
    }

    private static boolean mayBeApplied(Throwable error) {
        if (error instanceof ThrottledException throttled) {
            return throttled.inDoubt();
        }
        if (error instanceof RegionConflictException conflict) {
            return conflict.inDoubt();
        }
        boolean refused = error instanceof SdkServiceException answer && answer.statusCode() < 500;
        return error instanceof SdkException && (!refused || isRepeated(error));
    }

    /**
     * What became of a write whose condition did not hold, to go behind what was wrong.
     *
     * @param otherwise if there is no doubt that it was not applied
     */
    public static String fate(@Nullable Throwable cause, String otherwise) {
        return of(cause) ? sentAgain("sent", "though its answer was lost") : otherwise;
    }

    /** What became of a write that is not tried again for the doubt. */
    public static String notTriedAgain(@Nullable Throwable cause) {
        return sentAgain(of(cause) ? "sent" : "may have sent", "so it was not tried again");
    }

    private static String sentAgain(String sent, String consequence) {
        return "; but the SDK " + sent + " the write more than once, and the first one may have been applied, "
                + consequence + ". Read the item to see";
    }
}
