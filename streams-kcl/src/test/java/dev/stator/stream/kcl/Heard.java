package dev.stator.stream.kcl;

import dev.stator.stream.Delivered;
import dev.stator.stream.consumer.TrimmedDataException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a listener hears, a line each. */
final class Heard implements WorkerListener {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    List<String> lines() {
        return lines;
    }

    @Override
    public void onHandled(String shardId, int records, Duration lag) {
        lines.add("handled " + records);
    }

    @Override
    public void onNotHandled(String shardId, Delivered<?> delivered) {
        lines.add(delivered.outcome() + " " + delivered.raw().eventID());
    }

    @Override
    public void onShardStopped(String shardId, String sequenceNumber, Throwable cause) {
        lines.add("stopped " + shardId + " at " + sequenceNumber + ": " + cause.getMessage());
    }

    @Override
    public void onTrimmed(TrimmedDataException loss, boolean goesOn) {
        lines.add("trimmed " + loss.shardId() + (goesOn ? ", goes on" : ", fails"));
    }

    @Override
    public void onCheckpointFailed(String shardId, String sequenceNumber, Exception cause) {
        lines.add("no checkpoint at " + sequenceNumber + ": " + cause.getMessage());
    }

    @Override
    public void onRestart(int restarts, Duration pause, Optional<Throwable> cause) {
        lines.add(
                "restart " + restarts + ": " + cause.map(Throwable::getMessage).orElse("unknown"));
    }
}
