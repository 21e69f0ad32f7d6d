package dev.stator.run.item;

import dev.stator.error.RegionConflictException;
import dev.stator.error.ThrottledException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What errors mean for the put, update or delete of one item. It is sent again where another Region was writing the
 * item, if doing it twice is doing it once, or the SDK tells that it sent it only once. One execution, one thread at a
 * time.
 */
final class WriteRefusals implements RepeatedRequest.Refusals {
    private final boolean repeatable;
    private final Function<ConditionalCheckFailedException, RuntimeException> conditionFailed;

    /** Of an earlier attempt, which may have been applied: what comes after it cannot say that nothing was. */
    private @Nullable RegionConflictException doubt;

    private boolean mayPass;

    WriteRefusals(boolean repeatable, Function<ConditionalCheckFailedException, RuntimeException> conditionFailed) {
        this.repeatable = repeatable;
        this.conditionFailed = conditionFailed;
    }

    @Override
    public RuntimeException error(int attempt, RuntimeException thrown) {
        mayPass = thrown instanceof RegionConflictException;
        RegionConflictException earlier = doubt;
        if (thrown instanceof ConditionalCheckFailedException failed) {
            if (earlier != null) {
                failed.addSuppressed(earlier);
            }
            return conditionFailed.apply(failed);
        }
        if (earlier != null && (mayPass || thrown instanceof ThrottledException)) {
            earlier.addSuppressed(thrown);
            return earlier;
        }
        if (thrown instanceof RegionConflictException conflict && conflict.inDoubt()) {
            doubt = conflict;
        }
        return thrown;
    }

    @Override
    public boolean mayRepeat(RuntimeException error) {
        return mayPass && (repeatable || SdkAttempts.isOne(error.getCause()));
    }
}
