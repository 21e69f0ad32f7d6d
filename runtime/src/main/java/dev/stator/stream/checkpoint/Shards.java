package dev.stator.stream.checkpoint;

import java.util.LinkedHashMap;
import java.util.Map;

/** Checkpoints by stream and shard. Not thread-safe. */
final class Shards {
    private final Map<String, Map<String, Checkpoint>> streams = new LinkedHashMap<>();

    void put(String streamArn, String shardId, Checkpoint checkpoint) {
        streams.computeIfAbsent(streamArn, arn -> new LinkedHashMap<>()).put(shardId, checkpoint);
    }

    void remove(String streamArn, String shardId) {
        Map<String, Checkpoint> shards = streams.getOrDefault(streamArn, new LinkedHashMap<>());
        shards.remove(shardId);
        if (shards.isEmpty()) {
            streams.remove(streamArn);
        }
    }

    Map<String, Map<String, Checkpoint>> copy() {
        Map<String, Map<String, Checkpoint>> copy = new LinkedHashMap<>();
        streams.forEach((arn, shards) -> copy.put(arn, new LinkedHashMap<>(shards)));
        return copy;
    }
}
