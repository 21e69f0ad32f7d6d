package dev.stator.operation;

import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * An element of a source that was not written, because of what it is or of what is stored: the others go on.
 *
 * @param offset its place in the source, from 0
 * @param element the element; of a batch, the put or delete
 * @param error why: an {@link EncodingException} or {@link ItemTooLargeException} where it cannot be stored, a
 *     {@link ConditionFailedException} where its condition does not hold, the SDK's exception where DynamoDB finds it
 *     invalid
 * @param inDoubt whether it may have been written all the same, by a request whose answer was lost
 * @param <O> what the source holds
 */
public record RefusedWrite<O>(long offset, O element, RuntimeException error, boolean inDoubt) {
    private static final Set<String> OF_ITEMS =
            Set.of("ValidationException", "ItemCollectionSizeLimitExceededException");

    /** Whether an error is about one element, and says nothing of others. */
    public static boolean isOfElement(Throwable error) {
        if (error instanceof DynamoDbException refused) {
            AwsErrorDetails details = refused.awsErrorDetails();
            return details != null && OF_ITEMS.contains(String.valueOf(details.errorCode()));
        }
        return error instanceof EncodingException
                || error instanceof ItemTooLargeException
                || error instanceof ConditionFailedException;
    }

    /** The error, which names the item where that may be shown; not the element, which may be sensitive. */
    @Override
    public String toString() {
        return "RefusedWrite[" + offset + ": " + error.getMessage() + "]";
    }
}
