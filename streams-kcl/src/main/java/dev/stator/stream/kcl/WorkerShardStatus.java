package dev.stator.stream.kcl;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a shard has come that this worker holds.
 *
 * @param shardId the shard
 * @param sequenceNumber the last record dealt with since this worker has the shard; empty: none yet
 * @param createdAt when the change of that record was made
 * @param stoppedBy what stopped the shard: nothing of it is handled until the next start; empty while it goes on
 */
public record WorkerShardStatus(
        String shardId, Optional<String> sequenceNumber, Optional<Instant> createdAt, Optional<Throwable> stoppedBy) {
    static WorkerShardStatus opened(String shardId) {
        return new WorkerShardStatus(shardId, Optional.empty(), Optional.empty(), Optional.empty());
    }

    WorkerShardStatus handled(String number, Optional<Instant> created) {
        return new WorkerShardStatus(shardId, Optional.of(number), created, stoppedBy);
    }

    WorkerShardStatus stopped(Throwable cause) {
        return new WorkerShardStatus(shardId, sequenceNumber, createdAt, Optional.of(cause));
    }
}
