package dev.stator.run.page;

import dev.stator.session.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Hands out checkpoints of one run, one thread at a time, each further than the one before. Who finishes a page while
 * another thread's checkpoint is being saved waits, and finds its page saved by the next one.
 */
final class CheckpointSaver {
    private final SegmentProgress book;
    private final ScanCheckpoint checkpoints;
    private final Consumer<String> taker;
    private final Timer timer;
    private final long interval;
    private final Object saving = new Object();

    // Guarded by this.
    private long finished;

    // Guarded by saving.
    private long saved;
    private long savedAt;

    CheckpointSaver(
            SegmentProgress book, ScanCheckpoint checkpoints, Consumer<String> taker, Duration interval, Timer timer) {
        this.book = book;
        this.checkpoints = checkpoints;
        this.taker = taker;
        this.timer = timer;
        this.interval = interval.toNanos();
        this.savedAt = timer.nanoTime();
    }

    /** A page is finished: its segment goes on behind {@code key}, or is done. */
    void finished(int segment, @Nullable Map<String, AttributeValue> key) {
        long mine;
        synchronized (this) {
            book.finished(segment, key);
            mine = ++finished;
        }
        save(mine, false);
    }

    /** Hands out what no checkpoint has said yet. */
    void flush() {
        long all;
        synchronized (this) {
            all = finished;
        }
        save(all, true);
    }

    private void save(long wanted, boolean now) {
        synchronized (saving) {
            if (saved >= wanted || !(now || timer.nanoTime() - savedAt >= interval)) {
                return;
            }
            String token;
            long covered;
            synchronized (this) {
                covered = finished;
                token = checkpoints.write(book.state());
            }
            taker.accept(token);
            saved = covered;
            savedAt = timer.nanoTime();
        }
    }
}
