package dev.stator.stream.checkpoint;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Checkpoints of this program only. All who ask have the same clock, so it judges leases by that. */
final class MemoryCheckpoints implements CheckpointStore {
    private final LongSupplier nanoTime;
    private final Map<String, Kept> consumers = new HashMap<>();

    MemoryCheckpoints(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized Optional<Lease> acquire(String consumer, String owner, Duration ttl) {
        Kept kept = consumers.computeIfAbsent(consumer, name -> new Kept());
        long now = nanoTime.getAsLong();
        Lease current = kept.lease;
        if (current != null && Duration.ofNanos(now - kept.renewed).compareTo(current.ttl()) < 0) {
            return current.owner().equals(owner) ? Optional.of(current) : Optional.empty();
        }
        kept.token++;
        Lease lease = new Lease(consumer, owner, kept.token, ttl);
        kept.lease = lease;
        kept.renewed = now;
        return Optional.of(lease);
    }

    @Override
    public synchronized void renew(Lease lease) {
        owned(lease).renewed = nanoTime.getAsLong();
    }

    @Override
    public synchronized void release(Lease lease) {
        Kept kept = consumers.get(lease.consumer());
        if (kept != null && lease.equals(kept.lease)) {
            kept.lease = null;
        }
    }

    @Override
    public synchronized Map<String, Map<String, Checkpoint>> load(Lease lease) {
        return owned(lease).shards.copy();
    }

    @Override
    public synchronized void save(Lease lease, String streamArn, String shardId, Checkpoint checkpoint) {
        owned(lease).shards.put(streamArn, shardId, checkpoint);
    }

    @Override
    public synchronized void delete(Lease lease, String streamArn, String shardId) {
        owned(lease).shards.remove(streamArn, shardId);
    }

    private Kept owned(Lease lease) {
        Kept kept = consumers.get(lease.consumer());
        if (kept == null || !lease.equals(kept.lease)) {
            throw new StaleOwnerException(lease.consumer(), lease.owner());
        }
        return kept;
    }

    private static final class Kept {
        final Shards shards = new Shards();
        long token;
        long renewed;

        @Nullable
        Lease lease;
    }
}
