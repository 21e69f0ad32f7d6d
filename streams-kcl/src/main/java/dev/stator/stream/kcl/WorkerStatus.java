package dev.stator.stream.kcl;

import java.util.List;
import java.util.Optional;

/**
 * How a worker does at a moment.
 *
 * @param state what it is at
 * @param restarts how many times the Kinesis Client Library gave up and was started anew
 * @param shards the shards that this worker holds, sorted by id; other workers hold others
 * @param failure why it failed, or what the Kinesis Client Library said when it last gave up; empty if neither happened
 */
public record WorkerStatus(State state, int restarts, List<WorkerShardStatus> shards, Optional<Throwable> failure) {
    /** What a worker is at. */
    public enum State {
        /** Not started. */
        NEW,
        /** At work, or getting ready, which takes from seconds to minutes. */
        RUNNING,
        /** The Kinesis Client Library gave up, and will be started anew. */
        RESTARTING,
        /** Finishing what is in hand. */
        STOPPING,
        /** Over, as it was told to. */
        STOPPED,
        /** Over, because it could not go on without losing changes silently. */
        FAILED
    }

    /** Copies the shards. */
    public WorkerStatus {
        shards = List.copyOf(shards);
    }

    /** The shards that stopped at a record which could not be handled. */
    public List<WorkerShardStatus> stopped() {
        return shards.stream().filter(shard -> shard.stoppedBy().isPresent()).toList();
    }
}
