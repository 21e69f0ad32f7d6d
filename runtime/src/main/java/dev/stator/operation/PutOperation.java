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
 * Stores an item, in place of the one with the same key if there is one (PutItem). The answer is the entity as stored.
 * Attributes of the one before it that the record has no component for are gone then. In a table of several records it
 * takes the place of whatever has its key: where keys do not tell the records apart, of an item of another one too.
 * What is written once must be stored as the record has it, or not be stored, else {@link WriteOnceException} is
 * thrown. If the SDK sends it again, because its answer was lost, it is done again, and leaves the same.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class PutOperation<T> extends WriteOperation<T, T>
        implements BatchWrite, TransactWrite, RequestOptions<PutOperation<T>> {
    private final PutWrite<T> put;

    /** Of all that {@code put} says, without a condition; for DAOs. */
    public PutOperation(Runner runner, PutWrite<T> put) {
        super(runner, put, Returning.stored());
        this.put = put;
    }

    /** Only if {@code condition} holds for the item that is stored; without one, every attribute counts as absent. */
    public ConditionalPut<T> when(ItemCondition<T> condition) {
        return new ConditionalPut<>(runner(), put.guarded(put.guard().and(condition)));
    }

    /** Only if no item with this key is stored. */
    public ConditionalPut<T> ifAbsent() {
        return when(WriteGuard.absent(put.schema()));
    }

    /** Only if an item with this key is stored. */
    public ConditionalPut<T> ifPresent() {
        return when(WriteGuard.present(put.schema()));
    }

    /** What is put: the entity as it was given, with the id that was made for it, if it has a {@code @GeneratedId}. */
    public T entity() {
        return put.entity();
    }

    /** Answers with the item that was stored before; empty if there was none. */
    public Operation<Optional<T>> returningOld() {
        return new WriteOperation<>(runner(), put, Returning.old(put.schema()));
    }

    @Override
    public PutOperation<T> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new PutOperation<>(runner().overriding(change), put);
    }

    @Override
    public PutWrite<T> write() {
        return put;
    }

    @CanIgnoreReturnValue
    @Override
    public T execute() {
        return super.execute();
    }

    @Override
    public PutItemRequest toRequest() {
        return (PutItemRequest) super.toRequest();
    }
}
