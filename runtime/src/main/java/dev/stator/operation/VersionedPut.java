package dev.stator.operation;

import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.session.CheckReturnValue;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * Stores an item in place of one that still has the entity's version, and steps the version (PutItem with a
 * ConditionExpression). The answer is the entity as stored, with its new version. Of version 0 is an entity that is not
 * stored yet.
 *
 * <p>{@code execute()} throws {@link VersionConflictException} if the stored item has another version.
 * It always brings that item.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class VersionedPut<T> extends ConditionalPut<T> {
    /** Of all that {@code put} says, which expects a version; for DAOs. */
    public VersionedPut(Runner runner, PutWrite<T> put) {
        super(runner, put);
    }

    /**
     * Whatever is stored. The item is written with the version after the entity's all the same. Unlike a put that
     * expects a version, this one can go into a batch.
     */
    public PutOperation<T> ignoringVersion() {
        return new PutOperation<>(runner(), write().guarded(WriteGuard.none()));
    }

    @Override
    public VersionedPut<T> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new VersionedPut<>(runner().overriding(change), write());
    }
}
