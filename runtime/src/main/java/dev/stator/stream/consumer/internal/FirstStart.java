package dev.stator.stream.consumer.internal;

import dev.stator.stream.checkpoint.Checkpoint;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The checkpoints of a consumer that has none. They are kept before anything is read: a shard without a checkpoint is
 * one that was born later, and of such a shard every record is wanted.
 */
public final class FirstStart {
    private FirstStart() {}

    /**
     * To read all there is.
     *
     * @return the shards that begin it, so that the next start is not the first; the others follow from them
     */
    public static Map<String, Checkpoint> atHorizon(Collection<ShardInfo> shards) {
        Set<String> listed = shards.stream().map(ShardInfo::id).collect(Collectors.toSet());
        Map<String, Checkpoint> checkpoints = new LinkedHashMap<>();
        for (ShardInfo shard : shards) {
            if (shard.parent() == null || !listed.contains(shard.parent())) {
                checkpoints.put(shard.id(), Checkpoint.BEGIN);
            }
        }
        return checkpoints;
    }

    /**
     * To read what comes from now on: closed shards are behind us. An open shard whose child is listed already counts
     * as open; then it has nothing new, and the child, which has a parent to wait for, is read from its beginning.
     *
     * @param now the time
     */
    public static Map<String, Checkpoint> atLatest(Collection<ShardInfo> shards, Instant now) {
        Set<String> open = shards.stream()
                .filter(shard -> !shard.closed())
                .map(ShardInfo::id)
                .collect(Collectors.toSet());
        Map<String, Checkpoint> checkpoints = new LinkedHashMap<>();
        for (ShardInfo shard : shards) {
            if (shard.closed()) {
                checkpoints.put(shard.id(), Checkpoint.END);
            } else if (shard.parent() == null || !open.contains(shard.parent())) {
                checkpoints.put(shard.id(), Checkpoint.since(now));
            } else {
                checkpoints.put(shard.id(), Checkpoint.BEGIN);
            }
        }
        return checkpoints;
    }
}
