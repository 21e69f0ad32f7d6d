package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A write that DynamoDB does only if a condition holds. {@code execute()} throws {@link ConditionFailedException} when
 * it does not; {@link #attempt()} answers with the outcome.
 *
 * <p>The SDK sends a request again whose answer was lost. If the first one was applied, the condition may not hold for
 * the second one: then the error is {@link ConditionFailedException#inDoubt() in doubt}, and the stored item can tell.
 *
 * @param <R> the answer
 * @param <T> the entity
 */
@CheckReturnValue
public interface ConditionalOperation<R extends @Nullable Object, T> extends Operation<R> {
    /**
     * The same write, which also brings the stored item when the condition does not hold
     * ({@code ReturnValuesOnConditionCheckFailure}); it costs no read capacity.
     */
    ConditionalOperation<R, T> withItemOnFailure();

    /**
     * Does it and tells how it went; other errors are thrown.
     *
     * @throws dev.stator.error.DecodingException if the condition did not hold and the stored item that was asked for
     *     cannot be read
     */
    Outcome<R, T> attempt();

    /** {@link #attempt()} with the asynchronous client. */
    CompletableFuture<Outcome<R, T>> attemptAsync();
}
