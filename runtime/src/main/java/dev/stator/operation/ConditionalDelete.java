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
 * Deletes an item if a condition holds for it (DeleteItem with a ConditionExpression). The answer is null.
 *
 * <p>If it expects a version, {@code execute()} throws {@link VersionConflictException} if the stored
 * item has another one, or there is none and one was expected. It always brings the item then.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ConditionalDelete<T> extends ConditionalWrite<T, @Nullable Void>
        implements TransactWrite, RequestOptions<ConditionalDelete<T>> {
    private final DeleteWrite<T> delete;

    /** Of all that {@code delete} says; for DAOs. */
    public ConditionalDelete(Runner runner, DeleteWrite<T> delete) {
        super(runner, delete, Returning.nothing());
        this.delete = delete;
    }

    /** Only if {@code condition} holds too. */
    public ConditionalDelete<T> when(ItemCondition<T> condition) {
        return new ConditionalDelete<>(runner(), delete.guarded(delete.guard().and(condition)));
    }

    /** Only if there is such an item, and what was asked for before holds. */
    public ConditionalDelete<T> ifPresent() {
        return when(WriteGuard.present(delete.schema()));
    }

    @Override
    public ConditionalDelete<T> withItemOnFailure() {
        return new ConditionalDelete<>(runner(), delete.guarded(delete.guard().withItemOnFailure()));
    }

    /** Answers with the item that was deleted; empty if there was none. */
    public ConditionalOperation<Optional<T>, T> returningOld() {
        return new ConditionalWrite<>(runner(), delete, Returning.old(delete.schema()));
    }

    @Override
    public ConditionalDelete<T> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new ConditionalDelete<>(runner().overriding(change), delete);
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
