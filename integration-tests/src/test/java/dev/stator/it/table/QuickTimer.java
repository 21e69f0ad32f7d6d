package dev.stator.it.table;

import dev.stator.session.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Time that passes only by waiting, a hundred times as fast: whoever waits still lets others go first. */
final class QuickTimer implements Timer {
    private static final int PACE = 100;

    private final AtomicLong now = new AtomicLong();

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public void sleep(Duration wait) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(wait.toNanos() / PACE);
        now.addAndGet(wait.toNanos());
    }

    @Override
    public CompletableFuture<@Nullable Void> after(Duration wait) {
        throw new AssertionError("no change of a table is asynchronous");
    }
}
