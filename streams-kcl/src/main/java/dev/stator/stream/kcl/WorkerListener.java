package dev.stator.stream.kcl;

import dev.stator.stream.Delivered;
import dev.stator.stream.consumer.TrimmedDataException;
import java.time.Duration;
import java.util.Optional;

/**
 * Hears of what a {@link StreamWorker} does. Every method does nothing unless it is overridden; what goes wrong is
 * logged besides, by {@link System.Logger} {@code dev.stator.stream.kcl}.
 *
 * <p>Methods are called on the threads that work, of several shards at once, and should return soon. What they throw is
 * logged and harms nothing.
 */
public interface WorkerListener {
    /**
     * Records of a shard were dealt with.
     *
     * @param records how many
     * @param lag how long ago the last of them was written; to the second, and to the minute in DynamoDB Local. Alarm
     *     long before 24 hours: then the stream begins to forget
     */
    default void onHandled(String shardId, int records, Duration lag) {}

    /** A record was skipped, or went to the dead letters, or stopped its shard, as the error policy says. */
    default void onNotHandled(String shardId, Delivered<?> delivered) {}

    /**
     * A shard stopped: it stays this worker's, nothing more of it is handled and its checkpoint does not move. Other
     * shards go on. It is read again from there after the next start.
     *
     * @param sequenceNumber the record that stands next
     * @param cause what its handler threw
     */
    default void onShardStopped(String shardId, String sequenceNumber, Throwable cause) {}

    /**
     * Changes were lost, because they were not read within 24 hours.
     *
     * @param goesOn whether the worker reads on from the oldest record left; if not, it fails
     */
    default void onTrimmed(TrimmedDataException loss, boolean goesOn) {}

    /**
     * Records were handled but that could not be noted down, not even after several attempts. The next checkpoint of
     * the shard makes up for it; if there is none, the records will come again.
     */
    default void onCheckpointFailed(String shardId, String sequenceNumber, Exception cause) {}

    /**
     * The Kinesis Client Library gave up by itself; it is started anew after {@code pause}.
     *
     * @param restarts how many times by now, this one included
     * @param cause what it said, if it did
     */
    default void onRestart(int restarts, Duration pause, Optional<Throwable> cause) {}
}
