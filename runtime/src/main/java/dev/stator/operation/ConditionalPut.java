package dev.stator.operation;

import dev.stator.expression.ItemCondition;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Stores an item if a condition holds for the one that is stored (PutItem with a ConditionExpression). The answer is
 * the entity as stored. What is written once must be stored as the record has it, or not be stored, else
 * {@link WriteOnceException} is thrown.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public sealed class ConditionalPut<T> extends ConditionalWrite<T, T>
        implements TransactWrite, RequestOptions<ConditionalPut<T>> permits VersionedPut {
    private final PutWrite<T> put;

    ConditionalPut(Runner runner, PutWrite<T> put) {
        super(runner, put, Returning.stored());
        this.put = put;
    }

    /** Only if {@code condition} holds too. */
    public final ConditionalPut<T> when(ItemCondition<T> condition) {
        return new ConditionalPut<>(runner(), put.guarded(put.guard().and(condition)));
    }

    /** Only if no item with this key is stored, and what was asked for before holds. */
    public final ConditionalPut<T> ifAbsent() {
        return when(WriteGuard.absent(put.schema()));
    }

    /** Only if an item with this key is stored, and what was asked for before holds. */
    public final ConditionalPut<T> ifPresent() {
        return when(WriteGuard.present(put.schema()));
    }

    @Override
    public final ConditionalPut<T> withItemOnFailure() {
        return new ConditionalPut<>(runner(), put.guarded(put.guard().withItemOnFailure()));
    }

    /** What is put: the entity as it was given, with the id that was made for it, if it has a {@code @GeneratedId}. */
    public final T entity() {
        return put.entity();
    }

    /** Answers with the item that was stored before; empty if there was none. */
    public final ConditionalOperation<Optional<T>, T> returningOld() {
        return new ConditionalWrite<>(runner(), put, Returning.old(put.schema()));
    }

    @Override
    public ConditionalPut<T> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new ConditionalPut<>(runner().overriding(change), put);
    }

    @Override
    public final PutWrite<T> write() {
        return put;
    }

    @CanIgnoreReturnValue
    @Override
    public final T execute() {
        return super.execute();
    }

    @Override
    public final PutItemRequest toRequest() {
        return (PutItemRequest) super.toRequest();
    }
}
