package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * An update that is done only under a condition.
 *
 * @param <T> the entity
 * @param <R> the answer
 * @param <U> the update itself
 */
@CheckReturnValue
public abstract class GuardedChanges<T, R extends @Nullable Object, U extends GuardedChanges<T, R, U>>
        extends Changes<T, R, U> implements ConditionalOperation<R, T> {
    GuardedChanges(UpdateWrite<T> update, Returning<T, R> returning) {
        super(update, returning);
    }

    /**
     * Only if {@code condition} holds too for the item as it was before; without an item, every attribute counts as absent.
     */
    public final U when(Condition<T> condition) {
        return with(update().guarded(update().guard.and(condition)));
    }

    /** Only if there is such an item, and what was asked for before holds. */
    public final U ifPresent() {
        return when(update().ifPresent());
    }

    /** Only if there is no such item, and what was asked for before holds. */
    public final U ifAbsent() {
        return when(update().ifAbsent());
    }

    @Override
    public final U withItemOnFailure() {
        return with(update().guarded(update().guard.withItemOnFailure()));
    }

    @Override
    public final Outcome<R, T> attempt() {
        return outcome();
    }

    @Override
    public final CompletableFuture<Outcome<R, T>> attemptAsync() {
        return outcomeAsync();
    }

    /** Answers with the whole item as it is after the update ({@code ALL_NEW}). */
    public final ConditionalOperation<T, T> returningNew() {
        return new ConditionalWrite<>(update(), Returning.current(update().schema));
    }

    /** Answers with the whole item as it was before ({@code ALL_OLD}); empty if there was none. */
    public final ConditionalOperation<Optional<T>, T> returningOld() {
        return new ConditionalWrite<>(update(), Returning.old(update().schema));
    }

    /**
     * Answers with the updated attributes as they are after the update ({@code UPDATED_NEW}).
     *
     * @throws IllegalArgumentException if the update takes an element out of a list and changes another one of it: DynamoDB
     *     then answers with elements that have no index
     */
    public final ConditionalOperation<Selection<T>, T> returningUpdatedNew() {
        return returningUpdated(ReturnValue.UPDATED_NEW);
    }

    /** Answers with the updated attributes as they were before ({@code UPDATED_OLD}). */
    public final ConditionalOperation<Selection<T>, T> returningUpdatedOld() {
        return returningUpdated(ReturnValue.UPDATED_OLD);
    }

    private ConditionalOperation<Selection<T>, T> returningUpdated(ReturnValue oldOrNew) {
        return new ConditionalWrite<>(update(), update().returningUpdated(oldOrNew));
    }
}
