package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Changes attributes of one item (UpdateItem). Without such an item it makes one of the key and what it sets; {@link
 * #ifPresent()} prevents that. An update without changes makes sure that there is an item. The answer is null.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class UpdateOperation<T> extends Changes<T, @Nullable Void, UpdateOperation<T>> implements TransactWrite {
    UpdateOperation(UpdateWrite<T> update) {
        super(update, Returning.nothing());
    }

    @Override
    UpdateOperation<T> with(UpdateWrite<T> changed) {
        return new UpdateOperation<>(changed);
    }

    /**
     * Only if {@code condition} holds for the item as it was before; without an item, every attribute counts as absent.
     */
    public ConditionalUpdate<T> when(Condition<T> condition) {
        return new ConditionalUpdate<>(update().guarded(update().guard.and(condition)));
    }

    /** Only if there is such an item: without it, the update makes one of the key and what it sets. */
    public ConditionalUpdate<T> ifPresent() {
        return when(update().ifPresent());
    }

    /** Only if there is no such item: the update makes one of the key and what it sets. */
    public ConditionalUpdate<T> ifAbsent() {
        return when(update().ifAbsent());
    }

    /** Answers with the whole item as it is after the update ({@code ALL_NEW}). */
    public Operation<T> returningNew() {
        return new WriteOperation<>(update(), Returning.current(update().schema));
    }

    /** Answers with the whole item as it was before ({@code ALL_OLD}); empty if there was none. */
    public Operation<Optional<T>> returningOld() {
        return new WriteOperation<>(update(), Returning.old(update().schema));
    }

    /**
     * Answers with the updated attributes as they are after the update ({@code UPDATED_NEW}).
     *
     * @throws IllegalArgumentException if the update takes an element out of a list and changes another one of it: DynamoDB
     *     then answers with elements that have no index
     */
    public Operation<Selection<T>> returningUpdatedNew() {
        return returningUpdated(ReturnValue.UPDATED_NEW);
    }

    /** Answers with the updated attributes as they were before ({@code UPDATED_OLD}). */
    public Operation<Selection<T>> returningUpdatedOld() {
        return returningUpdated(ReturnValue.UPDATED_OLD);
    }

    private Operation<Selection<T>> returningUpdated(ReturnValue oldOrNew) {
        return new WriteOperation<>(update(), update().returningUpdated(oldOrNew));
    }
}
