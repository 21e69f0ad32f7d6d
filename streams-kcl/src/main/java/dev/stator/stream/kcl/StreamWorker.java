package dev.stator.stream.kcl;

import dev.stator.ChangeStream;
import dev.stator.session.Backoff;
import dev.stator.stream.consumer.ConsumerFailedException;
import dev.stator.stream.consumer.OnTrim;
import java.time.Duration;

/**
 * One of many that handle the changes of a table together: each runs in its own process, and the Kinesis Client Library
 * shares the shards of the stream among them, moves them when workers come, go or die, and keeps checkpoints in a
 * table.
 *
 * <pre>{@code
 * StreamWorker<Post> worker = StreamWorker.builder(posts.changes(), "orders-indexer")
 *         .streams(streamsClient)
 *         .tables(dynamoDbAsyncClient)
 *         .handler(change -> index(change))
 *         .build();
 * worker.start();
 * Runtime.getRuntime().addShutdownHook(new Thread(() -> worker.stop(Duration.ofSeconds(30))));
 * worker.await();
 * }</pre>
 *
 * <p>Each change is handled at least once, those of one item in their order. A checkpoint never passes a record that is
 * not dealt with. One that fails is tried again, then skipped, put elsewhere, or its shard stops, by the error policy;
 * a stopped shard stays with its worker, so that it does not stop one worker after the other, and is tried anew after
 * the next start.
 *
 * <p>Within one process {@code changes.consumer(..)} starts in milliseconds and needs nothing but the AWS SDK; this
 * takes up to minutes before the first record. Safe for use by several threads.
 *
 * @param <T> the entity
 */
public final class StreamWorker<T> implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Backoff RESTARTS =
            Backoff.standard().first(Duration.ofSeconds(5)).longest(Duration.ofMinutes(1));

    private final WorkerSettings<T> settings;
    private final ShardBoard board = new ShardBoard();
    private final WorkerEvents told;
    private final Supervisor supervisor;
    /** Set before the first engine is built. */
    private volatile String streamArn = "";

    StreamWorker(WorkerSettings<T> settings) {
        this.settings = settings;
        this.told = new WorkerEvents(settings.listener());
        this.supervisor = new Supervisor(this::engine, settings.startJitter(), RESTARTS, board, told);
    }

    /**
     * Begins a worker.
     *
     * @param application the name that workers have in common which share the work. It is the name of the table of
     *     leases, and the beginning of those of two others, so it must not be that of a table of your own
     */
    public static <T> StreamWorkerBuilder<T> builder(ChangeStream<T> changes, String application) {
        return new StreamWorkerBuilder<>(changes, application);
    }

    /**
     * Starts to work, on threads of its own; a worker starts once. The first record comes after seconds if the
     * application ran before, and up to two minutes when its tables are to be made.
     *
     * @throws dev.stator.table.TableException if the table has no stream, or one without the images that {@link
     *     ChangeStream#requireImages} asks for
     * @throws IllegalStateException if it was started before
     */
    public void start() {
        CurrentStream stream =
                CurrentStream.of(settings.streams(), settings.changes().table());
        settings.changes().checkView(stream.view());
        streamArn = stream.arn();
        supervisor.start("stator-worker-" + settings.application());
    }

    private WorkerEngine engine(StopSignal shards) {
        GuardedStreams streams =
                new GuardedStreams(settings.streams(), settings.onTrim() == OnTrim.SKIP_TO_HORIZON, told, this::failed);
        ChangeProcessors<T> processors = new ChangeProcessors<>(
                settings.changes(),
                settings.handler(),
                settings.onError(),
                settings.listener(),
                settings.checkpointEvery(),
                shards,
                board);
        return new SchedulerEngine(settings, streamArn, streams, processors);
    }

    private void failed(Throwable cause) {
        supervisor.fail(cause);
    }

    /**
     * Stops: handlers finish the record they are at, checkpoints are written, shards go to other workers. After
     * {@code limit} what is left is given up: its records come again, here or elsewhere. Ask for some seconds.
     *
     * @return whether it ended within {@code limit}; otherwise it ends soon after
     */
    public boolean stop(Duration limit) {
        return supervisor.stop(limit);
    }

    /** {@link #stop} within 30 seconds. */
    @Override
    public void close() {
        boolean ignored = stop(PATIENCE);
    }

    /**
     * Waits until the worker has ended.
     *
     * @throws IllegalStateException if it was never started
     * @throws ConsumerFailedException if it failed, with the cause
     */
    public void await() throws InterruptedException {
        requireStarted();
        supervisor.await();
        requireNoFailure();
    }

    /**
     * {@link #await()} for so long.
     *
     * @return whether it has ended
     */
    public boolean await(Duration limit) throws InterruptedException {
        requireStarted();
        if (!supervisor.await(limit)) {
            return false;
        }
        requireNoFailure();
        return true;
    }

    private void requireStarted() {
        if (status().state() == WorkerStatus.State.NEW) {
            throw new IllegalStateException(
                    "await() of worker \"" + settings.application() + "\", which was not started");
        }
    }

    private void requireNoFailure() {
        WorkerStatus status = status();
        if (status.state() == WorkerStatus.State.FAILED) {
            throw new ConsumerFailedException(
                    "Worker \"" + settings.application() + "\" stopped by an error",
                    status.failure().orElse(null));
        }
    }

    /** What it is at, which shards it holds, and how far they are. */
    public WorkerStatus status() {
        return supervisor.status();
    }
}
