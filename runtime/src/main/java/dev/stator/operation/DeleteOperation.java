package dev.stator.operation;

import dev.stator.expression.ItemCondition;
import dev.stator.operation.ItemWrite.DeleteWrite;
import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

/**
 * Deletes the item of a primary key (DeleteItem); no error if there is none. The answer is null.
 * If the SDK sends it again, because its answer was lost, it is done again, and leaves the same.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class DeleteOperation<T> extends WriteOperation<T, @Nullable Void>
        implements BatchWrite, TransactWrite, RequestOptions<DeleteOperation<T>> {
    private final DeleteWrite<T> delete;

    /** Of all that {@code delete} says, without a condition; for DAOs. */
    public DeleteOperation(Runner runner, DeleteWrite<T> delete) {
        super(runner, delete, Returning.nothing());
        this.delete = delete;
    }

    /** Only if {@code condition} holds for the item; without one, every attribute counts as absent. */
    public ConditionalDelete<T> when(ItemCondition<T> condition) {
        return new ConditionalDelete<>(runner(), delete.guarded(delete.guard().and(condition)));
    }

    /** Only if there is such an item. */
    public ConditionalDelete<T> ifPresent() {
        return when(WriteGuard.present(delete.schema()));
    }

    /** Answers with the item that was deleted; empty if there was none. */
    public Operation<Optional<T>> returningOld() {
        return new WriteOperation<>(runner(), delete, Returning.old(delete.schema()));
    }

    @Override
    public DeleteOperation<T> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new DeleteOperation<>(runner().overriding(change), delete);
    }

    @Override
    public DeleteWrite<T> write() {
        return delete;
    }

    @Override
    public DeleteItemRequest toRequest() {
        return (DeleteItemRequest) super.toRequest();
    }
}
