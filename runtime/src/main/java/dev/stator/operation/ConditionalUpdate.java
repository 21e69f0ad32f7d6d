package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Changes attributes of one item if a condition holds for it (UpdateItem with a ConditionExpression). The answer is null.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ConditionalUpdate<T> extends Changes<T, ConditionalUpdate<T>>
        implements ConditionalOperation<@Nullable Void, T> {
    ConditionalUpdate(UpdateWrite<T> update) {
        super(update);
    }

    @Override
    ConditionalUpdate<T> with(UpdateWrite<T> changed) {
        return new ConditionalUpdate<>(changed);
    }

    @Override
    public ConditionalUpdate<T> withItemOnFailure() {
        return new ConditionalUpdate<>(update().guarded(update().guard.withItemOnFailure()));
    }

    @Override
    public Outcome<@Nullable Void, T> attempt() {
        return outcome();
    }

    @Override
    public CompletableFuture<Outcome<@Nullable Void, T>> attemptAsync() {
        return outcomeAsync();
    }

    /** Answers with the whole item as it is after the update ({@code ALL_NEW}). */
    public ConditionalOperation<T, T> returningNew() {
        return new ConditionalWrite<>(update(), Returning.current(update().schema));
    }

    /** Answers with the whole item as it was before ({@code ALL_OLD}); empty if there was none. */
    public ConditionalOperation<Optional<T>, T> returningOld() {
        return new ConditionalWrite<>(update(), Returning.old(update().schema));
    }

    /** Answers with the updated attributes as they are after the update ({@code UPDATED_NEW}). */
    public ConditionalOperation<Selection<T>, T> returningUpdatedNew() {
        return returningUpdated(ReturnValue.UPDATED_NEW);
    }

    /** Answers with the updated attributes as they were before ({@code UPDATED_OLD}). */
    public ConditionalOperation<Selection<T>, T> returningUpdatedOld() {
        return returningUpdated(ReturnValue.UPDATED_OLD);
    }

    private ConditionalOperation<Selection<T>, T> returningUpdated(ReturnValue oldOrNew) {
        return new ConditionalWrite<>(update(), Returning.updated(update().schema, oldOrNew, update().actions));
    }
}
