package dev.stator.stream.kcl;

import dev.stator.stream.Delivered;
import dev.stator.stream.consumer.TrimmedDataException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells the listener, and logs what went wrong; nothing that a listener throws comes back. */
final class WorkerEvents {
    private static final Logger LOG = System.getLogger("dev.stator.stream.kcl");

    private final WorkerListener listener;

    WorkerEvents(WorkerListener listener) {
        this.listener = listener;
    }

    void handled(String shardId, int records, Duration lag) {
        tell(l -> l.onHandled(shardId, records, lag));
    }

    void notHandled(String shardId, Delivered<?> delivered) {
        tell(l -> l.onNotHandled(shardId, delivered));
    }

    void shardStopped(String shardId, String sequenceNumber, Throwable cause) {
        LOG.log(
                Level.ERROR,
                "Shard " + shardId + " stopped at sequence number " + sequenceNumber
                        + ", which is not handled; other shards"
                        + " go on. It is tried again after the next start of a worker.",
                cause);
        tell(l -> l.onShardStopped(shardId, sequenceNumber, cause));
    }

    void trimmed(TrimmedDataException loss, boolean goesOn) {
        LOG.log(
                Level.ERROR,
                goesOn ? "Changes were lost; reading goes on with the oldest record left" : "The worker fails",
                loss);
        tell(l -> l.onTrimmed(loss, goesOn));
    }

    /** A shard that nobody has read yet was gone before its turn came: no loss for who has just begun, so a warning. */
    void goneUnread(String shardId) {
        LOG.log(Level.WARNING, "Shard " + shardId + " was past its 24 hours before it was read for the first time");
    }

    void checkpointFailed(String shardId, String sequenceNumber, Exception cause) {
        LOG.log(
                Level.WARNING,
                "Shard " + shardId + ": no checkpoint could be written at " + sequenceNumber
                        + "; what was handled may come again",
                cause);
        tell(l -> l.onCheckpointFailed(shardId, sequenceNumber, cause));
    }

    void restart(int restarts, Duration pause, Optional<Throwable> cause) {
        LOG.log(
                Level.WARNING,
                "The Kinesis Client Library ended unasked; restart " + restarts + " follows in " + pause,
                cause.orElse(null));
        tell(l -> l.onRestart(restarts, pause, cause));
    }

    private void tell(Consumer<WorkerListener> event) {
        try {
            event.accept(listener);
        } catch (Throwable e) {
            // An Error too: it would make the library pass over records.
            LOG.log(Level.WARNING, "A listener of a stream worker failed", e);
        }
    }
}
