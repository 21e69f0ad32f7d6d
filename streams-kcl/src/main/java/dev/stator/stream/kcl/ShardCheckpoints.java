package dev.stator.stream.kcl;

import dev.stator.session.Backoff;
import java.time.Duration;
import java.util.Optional;
import software.amazon.kinesis.exceptions.InvalidStateException;
import software.amazon.kinesis.exceptions.KinesisClientLibDependencyException;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.exceptions.ThrottlingException;

/** Writes checkpoints of one shard, again where the lease table was busy; throws nothing. */
final class ShardCheckpoints {
    /** A call of the checkpointer. */
    @FunctionalInterface
    interface Write {
        void run() throws InvalidStateException, ShutdownException;
    }

    /** What became of it. */
    enum Outcome {
        WRITTEN,
        /** Another worker has the shard. */
        LOST,
        FAILED
    }

    private final Backoff backoff;
    private final WorkerEvents told;

    ShardCheckpoints(Backoff backoff, WorkerEvents told) {
        this.backoff = backoff;
        this.told = told;
    }

    /** @param position for people: how far the checkpoint would go */
    Outcome write(String shardId, String position, Write write) {
        Backoff.Waits waits = backoff.begin();
        while (true) {
            Exception failure;
            try {
                write.run();
                return Outcome.WRITTEN;
            } catch (ShutdownException e) {
                return Outcome.LOST;
            } catch (ThrottlingException | KinesisClientLibDependencyException e) {
                failure = e;
            } catch (InvalidStateException | RuntimeException e) {
                told.checkpointFailed(shardId, position, e);
                return Outcome.FAILED;
            }
            Optional<Duration> wait = waits.next();
            if (wait.isEmpty() || !slept(wait.get())) {
                told.checkpointFailed(shardId, position, failure);
                return Outcome.FAILED;
            }
        }
    }

    private boolean slept(Duration wait) {
        try {
            backoff.timer().sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
