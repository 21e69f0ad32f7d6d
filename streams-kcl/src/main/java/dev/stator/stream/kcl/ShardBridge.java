package dev.stator.stream.kcl;

import com.amazonaws.services.dynamodbv2.streamsadapter.adapter.DynamoDBStreamsClientRecord;
import com.amazonaws.services.dynamodbv2.streamsadapter.model.DynamoDBStreamsProcessRecordsInput;
import com.amazonaws.services.dynamodbv2.streamsadapter.processor.DynamoDBStreamsShardRecordProcessor;
import dev.stator.stream.Delivered;
import dev.stator.stream.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;

/**
 * One shard, between the Kinesis Client Library and the handler. The library passes over the rest of a batch when
 * anything is thrown here, and its next checkpoint makes that final. Hence two rules. Nothing is thrown, not even an
 * {@link Error}. And once a record of a batch is left undone, no later one is handled and no checkpoint passes it: the
 * shard stays closed until a worker takes it anew. Called by one thread at a time.
 */
final class ShardBridge<T> implements DynamoDBStreamsShardRecordProcessor {
    /** How long the library waits before it asks again whether a stopped shard may end. */
    private static final Duration AT_END_PAUSE = Duration.ofSeconds(10);

    private final Delivery<T> delivery;
    private final ShardCheckpoints checkpoints;
    private final Duration checkpointEvery;
    private final StopSignal ending;
    private final ShardBoard board;
    private final WorkerEvents told;

    private @Nullable String shardId;
    private boolean closed;
    /** The last record dealt with that no checkpoint covers. */
    private @Nullable String pending;

    private long lastCheckpoint = System.nanoTime();

    ShardBridge(
            Delivery<T> delivery,
            ShardCheckpoints checkpoints,
            Duration checkpointEvery,
            StopSignal ending,
            ShardBoard board,
            WorkerEvents told) {
        this.delivery = delivery;
        this.checkpoints = checkpoints;
        this.checkpointEvery = checkpointEvery;
        this.ending = ending;
        this.board = board;
        this.told = told;
    }

    @Override
    public void initialize(InitializationInput input) {
        shardId = input.shardId();
        board.opened(input.shardId());
    }

    @Override
    public void processRecords(DynamoDBStreamsProcessRecordsInput input) {
        if (closed) {
            return;
        }
        boolean interrupted = false;
        try {
            interrupted = !handle(input.records(), input.checkpointer());
        } catch (Throwable e) {
            // Not of a record: those are caught where the record is known.
            close(Optional.ofNullable(pending).orElse("unknown"), e);
        }
        checkpointPending(input.checkpointer());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false if the thread was interrupted */
    private boolean handle(List<DynamoDBStreamsClientRecord> records, RecordProcessorCheckpointer checkpointer) {
        int handled = 0;
        @Nullable Instant created = null;
        try {
            for (DynamoDBStreamsClientRecord record : records) {
                if (ending.isAsked()) {
                    closed = true;
                    return true;
                }
                if (!deliver(record)) {
                    return true;
                }
                handled++;
                created = record.approximateArrivalTimestamp();
                if (System.nanoTime() - lastCheckpoint >= checkpointEvery.toNanos()) {
                    checkpointPending(checkpointer);
                }
                if (closed) {
                    return true;
                }
            }
            return true;
        } catch (InterruptedException e) {
            interruptedBefore(records.get(handled).sequenceNumber(), e);
            return false;
        } finally {
            if (handled > 0) {
                told.handled(shard(), handled, lag(created));
            }
        }
    }

    /** @return whether the record is dealt with; if not, the shard is closed */
    private boolean deliver(DynamoDBStreamsClientRecord record) throws InterruptedException {
        String number = record.sequenceNumber();
        try {
            Delivered<T> delivered = delivery.deliver(record.getRecord());
            if (delivered.outcome() != Delivered.Outcome.HANDLED) {
                told.notHandled(shard(), delivered);
            }
            if (!delivered.isDone()) {
                close(number, delivered.failure().orElseThrow());
                return false;
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            // An Error is not the record's fault, so that no policy may pass it over.
            close(number, e);
            return false;
        }
        pending = number;
        board.update(
                shard(), status -> status.handled(number, Optional.ofNullable(record.approximateArrivalTimestamp())));
        return true;
    }

    private void close(String sequenceNumber, Throwable cause) {
        closed = true;
        board.update(shard(), status -> status.stopped(cause));
        told.shardStopped(shard(), sequenceNumber, cause);
    }

    /** The library interrupts handlers when it ends; a handler that does so by itself stops its shard. */
    private void interruptedBefore(String sequenceNumber, InterruptedException cause) {
        closed = true;
        if (!ending.isAsked()) {
            close(sequenceNumber, cause);
        }
    }

    private static Duration lag(@Nullable Instant created) {
        if (created == null) {
            return Duration.ZERO;
        }
        Duration lag = Duration.between(created, Instant.now());
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    /** Never the checkpointer's own position: that is the end of the batch, whatever became of it. */
    private void checkpointPending(RecordProcessorCheckpointer checkpointer) {
        String number = pending;
        if (number == null) {
            return;
        }
        lastCheckpoint = System.nanoTime();
        switch (checkpoints.write(shard(), number, () -> checkpointer.checkpoint(number))) {
            case WRITTEN -> pending = null;
            case LOST -> closed = true;
            case FAILED -> {} // The next one covers it.
        }
    }

    @Override
    public void leaseLost(LeaseLostInput input) {
        closed = true;
        board.closed(shard());
    }

    @Override
    public void shardEnded(ShardEndedInput input) {
        if (closed) {
            // The library asks again and again, and goes on only once the end is a checkpoint: so its children wait.
            board.waitsAtEnd(shard());
            pauseAtEnd();
            return;
        }
        RecordProcessorCheckpointer checkpointer = input.checkpointer();
        if (checkpoints.write(shard(), "SHARD_END", checkpointer::checkpoint) == ShardCheckpoints.Outcome.WRITTEN) {
            closed = true;
            board.closed(shard());
        }
    }

    private void pauseAtEnd() {
        try {
            ending.pause(AT_END_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void shutdownRequested(ShutdownRequestedInput input) {
        closed = true;
        checkpointPending(input.checkpointer());
        board.closed(shard());
    }

    /** A shard lost before it was initialized has no name. */
    private String shard() {
        return shardId == null ? "not initialized" : shardId;
    }
}
