package dev.stator.stream.consumer;

import dev.stator.stream.checkpoint.PositionRefusedException;
import dev.stator.stream.checkpoint.StreamPosition;
import dev.stator.table.TableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * Follows all changes of a table, in this process, from where it was left.
 *
 * <pre>{@code
 * StreamConsumer indexer = posts.changes()
 *         .consumer(streamsClient, "post-indexer")
 *         .handler(change -> index(change))
 *         .checkpoints(stator.checkpointTable("checkpoints"))
 *         .build();
 * indexer.start();
 * ...
 * indexer.stop(Duration.ofSeconds(30));
 * }</pre>
 *
 * <p>Each change is handled at least once, the changes of one item in their order. A checkpoint never passes a change
 * that is not dealt with. Of several processes with a consumer of the same name, one reads, and the others stand by.
 * What is not promised: that no change is handled twice, as after a crash, and any order of the changes of different
 * items.
 *
 * <p>Safe for use by several threads.
 */
public final class StreamConsumer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final ConsumerSettings<?> settings;
    private @Nullable ConsumerRun<?> run;

    StreamConsumer(ConsumerSettings<?> settings) {
        this.settings = settings;
    }

    /**
     * Begins, in threads of its own, once it is the owner of its checkpoints. A consumer that has ended can be started
     * again.
     *
     * @throws IllegalStateException if it is running
     * @throws TableException if the table has no stream, or one without the images that {@code requireImages} asks for
     */
    public synchronized void start() {
        requireEnded("start()");
        String arn = waiting(this::streamArn);
        ConsumerRun<?> next = new ConsumerRun<>(settings, arn);
        run = next;
        next.start();
    }

    private String streamArn() throws InterruptedException {
        String arn = settings.streamArn() == null
                ? settings.calls().latestStream(settings.decoder().table())
                : settings.streamArn();
        settings.decoder().checkView(settings.calls().view(arn));
        return arn;
    }

    private void requireEnded(String call) {
        if (run != null && !run.isEnded()) {
            throw new IllegalStateException(
                    call + " of consumer \"" + settings.name() + "\", which is " + run.state() + ": stop(..) it first");
        }
    }

    /** What it is doing. */
    public ConsumerStatus status() {
        Optional<ConsumerRun<?>> current = current();
        return new ConsumerStatus(
                settings.name(),
                settings.owner(),
                current.map(ConsumerRun::state).orElse(ConsumerState.NEW),
                current.map(ConsumerRun::streamArn),
                current.flatMap(ConsumerRun::term).map(LeasedShards::shards).orElse(List.of()),
                current.flatMap(ConsumerRun::failure));
    }

    private synchronized Optional<ConsumerRun<?>> current() {
        return Optional.ofNullable(run);
    }

    /**
     * How far it has come, or had come when it ended. {@link #resetTo(StreamPosition)} goes back to it.
     *
     * @throws IllegalStateException if it has read nothing yet: not started, or standing by
     */
    public StreamPosition position() {
        return current()
                .flatMap(now -> now.term().map(term -> StreamPosition.of(now.streamArn(), term.checkpoints())))
                .orElseThrow(() -> new IllegalStateException("Consumer \"" + settings.name() + "\" is "
                        + status().state() + " and has no position: it has one once it is RUNNING"));
    }

    /**
     * Goes back, or on, to a position of this consumer or another one of the same stream. Whoever starts next begins
     * there.
     *
     * @throws IllegalStateException if it is running, here or elsewhere
     * @throws PositionRefusedException if the position is of another stream
     */
    public synchronized void resetTo(StreamPosition position) {
        requireEnded("resetTo(..)");
        waiting(() -> {
            new CheckpointReset(settings).to(streamArn(), position);
            return true;
        });
    }

    /**
     * Forgets how far it has come, and begins at one of the stream's ends when it is started next.
     *
     * @throws IllegalStateException if it is running, here or elsewhere
     */
    public synchronized void resetTo(StartAt place) {
        requireEnded("resetTo(..)");
        waiting(() -> {
            new CheckpointReset(settings).to(streamArn(), place);
            return true;
        });
    }

    /**
     * Stops: what a handler has in hand is finished, its checkpoint is kept, and another process can take over at once.
     * Called by a handler, it returns at once, as it does where nothing runs.
     *
     * @param timeout after it, handlers are interrupted; what they have in hand comes again
     * @return whether all was finished in time; in a handler: false
     */
    public boolean stop(Duration timeout) {
        Optional<ConsumerRun<?>> current = current();
        if (current.isEmpty()) {
            return true;
        }
        ConsumerRun<?> stopping = current.get();
        stopping.stop();
        if (stopping.isOwnThread()) {
            return false;
        }
        return waiting(() -> {
            if (stopping.await(timeout)) {
                return true;
            }
            stopping.abandon();
            stopping.await(MOMENT);
            return false;
        });
    }

    /** {@link #stop} within 30 seconds. */
    @Override
    public void close() {
        stop(PATIENCE);
    }

    /**
     * Waits until it has ended: stopped, or come to the end of a disabled stream.
     *
     * @throws IllegalStateException if it was never started
     * @throws ConsumerFailedException if it failed, with the cause
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void await() throws InterruptedException {
        ConsumerRun<?> waitedFor = started();
        waitedFor.await();
        requireNoFailure(waitedFor);
    }

    /**
     * {@link #await()} for so long.
     *
     * @return whether it has ended
     */
    public boolean await(Duration timeout) throws InterruptedException {
        ConsumerRun<?> waitedFor = started();
        if (!waitedFor.await(timeout)) {
            return false;
        }
        requireNoFailure(waitedFor);
        return true;
    }

    private ConsumerRun<?> started() {
        return current()
                .orElseThrow(() -> new IllegalStateException(
                        "await() of consumer \"" + settings.name() + "\", which was not started"));
    }

    private void requireNoFailure(ConsumerRun<?> ended) {
        ended.failure().ifPresent(cause -> {
            throw new ConsumerFailedException("Consumer \"" + settings.name() + "\" stopped by an error", cause);
        });
    }

    /** As the SDK's clients do, an interrupted thread stays interrupted. */
    private <R> R waiting(Waiting<R> call) {
        try {
            return call.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Interrupted in a call of consumer \"" + settings.name() + "\"", e);
        }
    }

    private interface Waiting<R> {
        R run() throws InterruptedException;
    }
}
