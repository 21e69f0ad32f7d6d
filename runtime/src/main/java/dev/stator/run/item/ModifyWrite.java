package dev.stator.run.item;

import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ExpectedVersion;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One write of a modification, as it is sent now.
 *
 * @param entity what is stored then
 * @param expected the version that it is written under; null: it has none
 * @param changes what it changes
 */
record ModifyWrite<T>(
        SentWrite<T, ?, ?> sent, T entity, @Nullable ExpectedVersion<T> expected, List<ItemChange> changes) {
    /**
     * Whether it may have been applied all the same: the SDK sent it again, or does not tell, and the second one finds
     * what the first one left. Not if another writer has given the item the very version that this one would have given
     * it. What was sent is compared, as encoding an entity again may give other bytes.
     *
     * <p>An item that has all that was sent may still be another writer's, who began with the same item and changed the
     * same. So it is no answer either: both were asked to add.
     */
    boolean isInDoubt(ConditionFailedException failed) {
        boolean once = SdkAttempts.isOne(failed.getCause()) && !failed.inDoubt();
        return !once && !failed.rawItem().filter(this::isOfAnother).isPresent();
    }

    private boolean isOfAnother(Map<String, AttributeValue> item) {
        if (expected == null) {
            return false;
        }
        OptionalLong stored = expected.stored(item);
        return stored.isPresent()
                && stored.getAsLong() == expected.version() + 1
                && !changes.stream().allMatch(change -> change.isDoneIn(item));
    }
}
