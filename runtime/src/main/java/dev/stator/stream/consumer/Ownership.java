package dev.stator.stream.consumer;

import dev.stator.stream.ErrorPolicy;
import dev.stator.stream.checkpoint.Checkpoint;
import dev.stator.stream.checkpoint.CheckpointStore;
import dev.stator.stream.checkpoint.Lease;
import dev.stator.stream.checkpoint.PositionRefusedException;
import dev.stator.stream.checkpoint.StaleOwnerException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * The time for which this process owns a consumer: its lease, kept alive by a thread, and the checkpoints it may move.
 */
final class Ownership {
    /** So many times is a lease renewed while it lasts. */
    private static final int RENEWALS = 3;

    private final CheckpointStore store;
    private final Lease lease;
    private final ConsumerEvents events;
    private final Consumer<StaleOwnerException> onLost;
    private final Thread keeper;

    // By the clock here; from before the store was asked, so it is never later than the store's own.
    private volatile long renewed;
    private volatile boolean over;
    private volatile @Nullable StaleOwnerException lost;

    /** @param asked when the lease was asked for, of {@code System.nanoTime()}'s kind */
    Ownership(ConsumerSettings<?> settings, Lease lease, long asked, Consumer<StaleOwnerException> onLost) {
        this.store = settings.store();
        this.lease = lease;
        this.events = settings.events();
        this.onLost = onLost;
        this.renewed = asked;
        this.keeper = settings.threads().newThread(this::keep);
        keeper.setName("stator-" + settings.name() + "-lease");
    }

    void begin() {
        keeper.start();
    }

    private void keep() {
        Duration pause = lease.ttl().dividedBy(RENEWALS);
        while (!over) {
            try {
                Thread.sleep(Math.max(1, pause.toMillis()));
                long asked = System.nanoTime();
                store.renew(lease);
                renewed = asked;
            } catch (InterruptedException | AbortedException e) {
                return;
            } catch (StaleOwnerException e) {
                lost(e);
                return;
            } catch (Throwable e) { // an Error too must not end a thread unseen
                events.warn("could not renew its lease", e);
                if (isExpired()) {
                    lost(new StaleOwnerException(lease.consumer(), lease.owner()));
                    return;
                }
            }
        }
    }

    private void lost(StaleOwnerException e) {
        if (!over) {
            lost = e;
            onLost.accept(e);
        }
    }

    /** That it was lost, if it was. */
    Optional<StaleOwnerException> lost() {
        return Optional.ofNullable(lost);
    }

    /** Another process may be the owner by now. */
    private boolean isExpired() {
        return Duration.ofNanos(System.nanoTime() - renewed).compareTo(lease.ttl()) > 0;
    }

    /** Ends it; nobody else owns the consumer before the lease has run out. */
    void end() {
        over = true;
        keeper.interrupt();
    }

    /** Ends it so that others can begin at once. */
    void release() throws InterruptedException {
        end();
        keeper.join();
        try {
            store.release(lease);
        } catch (RuntimeException | Error e) {
            ErrorPolicy.throwIfFatal(e);
            events.warn("could not give back its lease, which lasts " + lease.ttl() + " more", e);
        }
    }

    /** The checkpoints of the consumer, by stream and shard. */
    Map<String, Map<String, Checkpoint>> load() throws InterruptedException {
        return patiently("load", null, () -> store.load(lease));
    }

    /** Keeps a checkpoint, however long the store cannot be reached; the lease ends before others may move it. */
    void save(String streamArn, String shardId, Checkpoint checkpoint) throws InterruptedException {
        this.<Boolean>patiently("save", shardId, () -> {
            store.save(lease, streamArn, shardId, checkpoint);
            return true;
        });
        events.tell(listener -> listener.onCheckpoint(shardId, checkpoint));
    }

    void delete(String streamArn, String shardId) throws InterruptedException {
        this.<Boolean>patiently("delete", shardId, () -> {
            store.delete(lease, streamArn, shardId);
            return true;
        });
    }

    private <R> R patiently(String what, @Nullable String shardId, Supplier<R> call) throws InterruptedException {
        RetryDelay wait = new RetryDelay();
        while (true) {
            try {
                return call.get();
            } catch (StaleOwnerException | PositionRefusedException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                ErrorPolicy.throwIfFatal(e);
                if (isHopeless(e)) {
                    throw e;
                }
                if (isExpired()) {
                    throw new StaleOwnerException(lease.consumer(), lease.owner());
                }
                Duration pause = wait.next();
                events.retry(Level.WARNING, "checkpoint store: " + what, shardId, pause, e);
                Thread.sleep(pause.toMillis());
            }
        }
    }

    /** A table that is missing, a permission that is not there: it is not for a consumer to wait for them. */
    static boolean isHopeless(Throwable e) {
        return e instanceof AbortedException
                || (e instanceof AwsServiceException refused && StreamFault.of(refused) != StreamFault.PASSING);
    }
}
