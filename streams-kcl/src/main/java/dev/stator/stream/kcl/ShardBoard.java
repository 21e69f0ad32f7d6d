package dev.stator.stream.kcl;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/** What shards a worker holds and how far they are. */
final class ShardBoard {
    private final ConcurrentMap<String, WorkerShardStatus> shards = new ConcurrentHashMap<>();
    /** Shards read to their end that may not be ended, because they stopped before it. */
    private final Set<String> waitingAtEnd = ConcurrentHashMap.newKeySet();

    void opened(String shardId) {
        shards.put(shardId, WorkerShardStatus.opened(shardId));
    }

    void update(String shardId, UnaryOperator<WorkerShardStatus> change) {
        shards.computeIfPresent(shardId, (id, status) -> change.apply(status));
    }

    void waitsAtEnd(String shardId) {
        waitingAtEnd.add(shardId);
    }

    void closed(String shardId) {
        shards.remove(shardId);
        waitingAtEnd.remove(shardId);
    }

    /** Forgets the shards of a run that is over: it need not have let go of each. */
    void clear() {
        shards.clear();
        waitingAtEnd.clear();
    }

    /** Whether nothing is held but shards that a graceful end would wait for in vain. */
    boolean onlyWaitingAtEnd() {
        return !waitingAtEnd.isEmpty() && waitingAtEnd.containsAll(shards.keySet());
    }

    List<WorkerShardStatus> list() {
        return shards.values().stream()
                .sorted(Comparator.comparing(WorkerShardStatus::shardId))
                .toList();
    }
}
