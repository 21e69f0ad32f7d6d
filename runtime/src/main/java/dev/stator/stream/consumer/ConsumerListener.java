package dev.stator.stream.consumer;

import dev.stator.stream.Delivered;
import dev.stator.stream.checkpoint.Checkpoint;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is told what a consumer does: for meters and alarms. Called by the consumer's threads, several at a time, which wait
 * for it; what it throws is logged and changes nothing.
 */
public interface ConsumerListener {
    /** The consumer does something else from now on. */
    default void onState(ConsumerState state) {}

    /** A shard is begun, or gone on with, behind {@code checkpoint}. */
    default void onShardBegan(String shardId, Checkpoint checkpoint) {}

    /** A shard is read to its end; its children are next. */
    default void onShardEnded(String shardId) {}

    /** A shard is read no further, nor are its children, until the consumer is started again: raise an alarm. */
    default void onShardStopped(String shardId, Throwable cause) {}

    /** A page was read and handled; empty pages too. */
    default void onPage(PageFigures page) {}

    /** A record was not simply handled: it needed several attempts, was skipped, put elsewhere, or stops its shard. */
    default void onTrouble(String shardId, Delivered<?> record) {}

    /** A checkpoint is safe in the store. */
    default void onCheckpoint(String shardId, Checkpoint checkpoint) {}

    /** An iterator was older than 15 minutes, as after a slow handler, and is replaced; nothing is lost. */
    default void onIteratorRenewed(String shardId) {}

    /**
     * A request failed for a reason that passes, as throttling does, and is repeated.
     *
     * @param operation of DynamoDB, or of the checkpoint store
     * @param shardId null: not about one shard
     * @param pause how long it waits before
     */
    default void onRetry(String operation, @Nullable String shardId, Duration pause, Throwable cause) {}

    /**
     * Changes are lost: raise an alarm.
     *
     * @param shardId where
     * @param after the last that is known of the shard
     */
    default void onTrimmed(String shardId, Checkpoint after) {}

    /**
     * The table has another stream than before: it was disabled and enabled again. The new one is read from its
     * beginning. What was not yet read of the old one can be, for 24 hours: by a consumer with {@code stream(oldArn)}.
     */
    default void onNewStream(String oldArn, String newArn) {}

    /** Another process has taken over; this one stands by. */
    default void onOwnershipLost(Throwable cause) {}
}
