package dev.stator.operation;

import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import dev.stator.session.internal.Completions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * A {@link ModifyOperation} that stores an item where there is none. The answer is the item as stored.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ModifyOrCreateOperation<T> extends OneRequest<T> {
    private final Modification<T> modification;

    ModifyOrCreateOperation(Modification<T> modification) {
        this.modification = modification;
    }

    /**
     * Begins at most {@code most} times; 10 unless said.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ModifyOrCreateOperation<T> attempts(int most) {
        return new ModifyOrCreateOperation<>(modification.attempts(most));
    }

    @CanIgnoreReturnValue
    @Override
    public T execute() {
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
    Response<T> send(Execution run, boolean metered) {
        return modification.send(run, metered).map(Optional::orElseThrow);
    }

    @Override
    CompletableFuture<Response<T>> sendAsync(Execution run, boolean metered) {
        return Completions.map(modification.sendAsync(run, metered), response -> response.map(Optional::orElseThrow));
    }
}
