package dev.stator.operation;

import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * Reads an item consistently (GetItem), lets a function make a new one of it, and puts that in its place if nobody has written
 * it meanwhile (PutItem with a ConditionExpression). Otherwise it begins anew after a pause, so the function may be
 * called several times; it should do nothing but compute.
 *
 * <p>The answer is the item as stored; if the function gives back one that equals what it got, nothing is written, and the
 * answer is that item. It is empty if there is no item: then the function is not called.
 *
 * <p>The new item must have the key of the old one; its version does not matter. Attributes of the stored item that
 * the record has no component for are deleted, as by any put. What the function throws ends it.
 * {@code execute()} throws {@link dev.stator.error.VersionConflictException} when the attempts are used up or the patience
 * of the {@code Stator}'s {@link dev.stator.session.Backoff} is; and, then {@code inDoubt()}, when the SDK had to send the put more
 * than once, or does not tell, and the first one may have been applied. So the change is never applied twice.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ModifyOperation<T> extends OneRequest<Optional<T>> {
    private final Modification<T> modification;

    ModifyOperation(Modification<T> modification) {
        this.modification = modification;
    }

    /**
     * Begins at most {@code most} times; 10 unless said.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ModifyOperation<T> attempts(int most) {
        return new ModifyOperation<>(modification.attempts(most));
    }

    /**
     * Stores what {@code absent} gives, if there is no item, as it is: the function is not called then. It must have the same
     * key.
     */
    public ModifyOrCreateOperation<T> orCreate(Supplier<T> absent) {
        return new ModifyOrCreateOperation<>(modification.orCreate(absent));
    }

    @CanIgnoreReturnValue
    @Override
    public Optional<T> execute() {
        return super.execute();
    }

    /** The read that it begins with. */
    @Override
    public GetItemRequest toRequest() {
        return modification.toRequest();
    }

    @Override
    Execution begin() {
        return modification.begin();
    }

    @Override
    Response<Optional<T>> send(Execution run, boolean metered) {
        return modification.send(run, metered);
    }

    @Override
    CompletableFuture<Response<Optional<T>>> sendAsync(Execution run, boolean metered) {
        return modification.sendAsync(run, metered);
    }
}
