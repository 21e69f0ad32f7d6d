package dev.stator.it.fault;

import dev.stator.session.Backoff;
import dev.stator.session.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Time that passes only by waiting, and takes none: notes each wait. Safe for use by several threads. */
public final class NotedTimer implements Timer {
    private final List<Duration> waits = new ArrayList<>();
    private long now;

    /** Stator's usual waits on this time; each is drawn as long as it may be. */
    public Backoff backoff() {
        return Backoff.standard().timed(this, () -> 1);
    }

    /** The waits so far. */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** The sum of the waits. */
    public synchronized Duration elapsed() {
        return Duration.ofNanos(now);
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public void sleep(Duration wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pass(wait);
    }

    @Override
    public CompletableFuture<@Nullable Void> after(Duration wait) {
        pass(wait);
        return CompletableFuture.completedFuture(null);
    }

    private synchronized void pass(Duration wait) {
        waits.add(wait);
        now += wait.toNanos();
    }
}
