package dev.stator.stream.kcl;

import dev.stator.ChangeStream;
import dev.stator.session.Backoff;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.Delivery;
import dev.stator.stream.ErrorPolicy;
import java.time.Duration;
import java.util.Objects;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.processor.ShardRecordProcessorFactory;

/**
 * Makes the record processors of a {@code Scheduler} that the application builds itself. {@link StreamWorker} builds
 * one; this is for who needs more of the Kinesis Client Library than its builder offers.
 *
 * <pre>{@code
 * var config = new ConfigsBuilder(tracker, "orders-indexer", adapter, dynamoDb, cloudWatch, workerId,
 *         ChangeProcessors.of(posts.changes(), handler));
 * }</pre>
 *
 * <p>Its owner takes care of what the worker otherwise does: restarts, the check of the view type, and trimmed data,
 * which the adapter skips silently unless told {@code setSkipRecordsBehavior(KCL_RETRY)}. Immutable.
 *
 * @param <T> the entity
 */
public final class ChangeProcessors<T> implements ShardRecordProcessorFactory {
    private static final Backoff CHECKPOINT_BACKOFF = Backoff.standard()
            .first(Duration.ofMillis(100))
            .longest(Duration.ofSeconds(2))
            .patience(Duration.ofSeconds(10));

    private final ChangeStream<T> changes;
    private final ChangeHandler<T> handler;
    private final ErrorPolicy<T> policy;
    private final WorkerListener listener;
    private final Duration checkpointEvery;
    private final StopSignal ending;
    private final ShardBoard board;

    ChangeProcessors(
            ChangeStream<T> changes,
            ChangeHandler<T> handler,
            ErrorPolicy<T> policy,
            WorkerListener listener,
            Duration checkpointEvery,
            StopSignal ending,
            ShardBoard board) {
        this.changes = Objects.requireNonNull(changes, "changes");
        this.handler = Objects.requireNonNull(handler, "handler");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.checkpointEvery = checkpointEvery;
        this.ending = ending;
        this.board = board;
    }

    /** Processors that give the changes of a table to {@code handler}, by {@link ErrorPolicy#standard()}. */
    public static <T> ChangeProcessors<T> of(ChangeStream<T> changes, ChangeHandler<T> handler) {
        return new ChangeProcessors<>(
                changes,
                handler,
                ErrorPolicy.standard(),
                new WorkerListener() {},
                StreamWorkerBuilder.CHECKPOINT_EVERY,
                new StopSignal(),
                new ShardBoard());
    }

    /** With another error policy. */
    public ChangeProcessors<T> onError(ErrorPolicy<T> other) {
        return new ChangeProcessors<>(changes, handler, other, listener, checkpointEvery, ending, board);
    }

    /** With a listener. */
    public ChangeProcessors<T> listener(WorkerListener other) {
        return new ChangeProcessors<>(changes, handler, policy, other, checkpointEvery, ending, board);
    }

    /** The library calls this once for nothing, to see the type: so it has no effects. */
    @Override
    public ShardRecordProcessor shardRecordProcessor() {
        WorkerEvents told = new WorkerEvents(listener);
        return new ShardBridge<>(
                new Delivery<>(changes.decoder(), handler, policy, () -> Thread.interrupted() || ending.isAsked()),
                new ShardCheckpoints(CHECKPOINT_BACKOFF, told),
                checkpointEvery,
                ending,
                board,
                told);
    }
}
