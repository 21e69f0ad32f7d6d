package dev.stator.stream.consumer;

import dev.stator.stream.checkpoint.Checkpoint;
import java.time.Duration;
import java.util.Optional;

/**
 * How far a consumer is in a shard.
 *
 * @param shardId the shard
 * @param parent the shard that it continues, which may be gone
 * @param state what is done with it
 * @param checkpoint what is handled and kept
 * @param lag how old the change handled last was by then; zero if the last look found nothing new; empty before the
 * first look
 */
public record ShardStatus(
        String shardId, Optional<String> parent, State state, Checkpoint checkpoint, Optional<Duration> lag) {
    /** What is done with a shard. */
    public enum State {
        /** Its parent must be read to its end first. */
        WAITING,

        /** It is read. */
        READING,

        /** A record could not be handled, and the error policy stops there. */
        STOPPED,

        /** It is read to its end. */
        DONE
    }
}
