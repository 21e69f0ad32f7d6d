package dev.stator.operation;

import dev.stator.expression.Condition;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Stores an item in place of one that still has the entity's version, and steps the version (PutItem with a
 * ConditionExpression). The answer is the entity as stored, with its new version. Of version 0 is an entity that is not
 * stored yet.
 *
 * <p>{@code execute()} throws {@link dev.stator.error.VersionConflictException} if the stored item has another version.
 * It always brings that item.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class VersionedPut<T> extends ConditionalWrite<T, T> implements TransactWrite {
    private final PutWrite<T> put;

    VersionedPut(PutWrite<T> put) {
        super(put, Returning.stored());
        this.put = put;
    }

    /** Only if {@code condition} holds too. */
    public ConditionalPut<T> when(Condition<T> condition) {
        return new ConditionalPut<>(put.guarded(put.guard.and(condition)));
    }

    /** Only if no item with this key is stored, whatever its version. */
    public ConditionalPut<T> ifAbsent() {
        return when(put.ifAbsent());
    }

    /** Only if an item with this key is stored, and has the version. */
    public ConditionalPut<T> ifPresent() {
        return when(put.ifPresent());
    }

    /**
     * Whatever is stored. The item is written with the version after the entity's all the same. Unlike a put that expects a
     * version, this one can go into a batch.
     */
    public PutOperation<T> ignoringVersion() {
        return new PutOperation<>(put.guarded(Guard.none()));
    }

    /** Answers with the item that was stored before; empty if there was none. */
    public ConditionalOperation<Optional<T>, T> returningOld() {
        return new ConditionalWrite<>(put, Returning.old(put.schema));
    }

    @CanIgnoreReturnValue
    @Override
    public T execute() {
        return super.execute();
    }

    @Override
    public PutItemRequest toRequest() {
        return put.request(ReturnValue.NONE, false);
    }
}
