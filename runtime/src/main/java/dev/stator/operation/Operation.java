package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Something to do with a table. Building one does nothing; executing it sends requests. Immutable and safe for use by
 * several threads; it can be executed more than once, and each time is a time of its own.
 *
 * <p>Errors: a value that cannot be stored gives an {@link dev.stator.error.EncodingException} and nothing is sent; a
 * stored item that cannot be read gives a {@link dev.stator.error.DecodingException}; both name table, key and
 * attribute. What DynamoDB refuses comes as the SDK's own exception, but for failed conditions, see
 * {@link ConditionalOperation}. The asynchronous forms throw nothing: every error arrives in the future, as itself,
 * also that there is no asynchronous client ({@link IllegalStateException}).
 *
 * @param <R> the answer
 */
@CheckReturnValue
public interface Operation<R extends @Nullable Object> {
    /** Does it and waits for the answer. */
    R execute();

    /** Does it with the asynchronous client. The future completes on a thread of that client. */
    CompletableFuture<R> executeAsync();

    /** Does it, waits, and gives with the answer what DynamoDB says about capacity and counts. */
    Response<R> response();

    /** {@link #response()} with the asynchronous client. */
    CompletableFuture<Response<R>> responseAsync();

    /** The request that {@link #execute()} would send, the first one if it is several. Nothing is sent. */
    DynamoDbRequest toRequest();
}
