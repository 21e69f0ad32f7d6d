package dev.stator.stream.consumer;

import dev.stator.stream.checkpoint.Checkpoint;
import dev.stator.stream.checkpoint.CheckpointStore;
import dev.stator.stream.checkpoint.Lease;
import dev.stator.stream.checkpoint.PositionRefusedException;
import dev.stator.stream.checkpoint.StreamPosition;
import dev.stator.stream.consumer.internal.FirstStart;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Moves the checkpoints of a consumer that does not run. */
final class CheckpointReset {
    private final ConsumerSettings<?> settings;

    CheckpointReset(ConsumerSettings<?> settings) {
        this.settings = settings;
    }

    void to(String streamArn, StreamPosition position) throws InterruptedException {
        if (!position.streamArn().equals(streamArn)) {
            throw new PositionRefusedException(
                    "The position is one of stream " + position.streamArn() + ", and consumer \"" + settings.name()
                            + "\" reads " + streamArn + ". Give it stream(..) to read the other.");
        }
        replace(streamArn, position.shards());
    }

    void to(String streamArn, StartAt place) throws InterruptedException {
        StreamListing listing = settings.calls().list(streamArn);
        replace(
                streamArn,
                place == StartAt.TRIM_HORIZON
                        ? FirstStart.atHorizon(listing.shards())
                        : FirstStart.atLatest(listing.shards(), settings.clock().instant()));
    }

    private void replace(String streamArn, Map<String, Checkpoint> checkpoints) throws InterruptedException {
        CheckpointStore store = settings.store();
        Lease lease = acquire(store);
        try {
            Map<String, Checkpoint> before = store.load(lease).getOrDefault(streamArn, Map.of());
            checkpoints.forEach((shard, checkpoint) -> store.save(lease, streamArn, shard, checkpoint));
            for (String shard : before.keySet()) {
                if (!checkpoints.containsKey(shard)) {
                    store.delete(lease, streamArn, shard);
                }
            }
        } finally {
            store.release(lease);
        }
    }

    /** Whoever died as the owner is known to be dead only after the time of a lease. */
    private Lease acquire(CheckpointStore store) throws InterruptedException {
        long end = System.nanoTime() + settings.ttl().multipliedBy(2).toNanos();
        Duration pause = settings.ttl().dividedBy(10);
        while (true) {
            Optional<Lease> lease = store.acquire(settings.name(), settings.owner(), settings.ttl());
            if (lease.isPresent()) {
                return lease.get();
            }
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("resetTo(..) of consumer \"" + settings.name()
                        + "\", which another process owns: stop it there first");
            }
            Thread.sleep(Math.max(1, pause.toMillis()));
        }
    }
}
