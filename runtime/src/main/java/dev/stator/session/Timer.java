package dev.stator.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What passing time is asked of: the system's clock, or in tests one that only notes how long it would have waited. */
public interface Timer {
    /** Nanoseconds since some moment; they never go back. */
    long nanoTime();

    /** Lets the calling thread wait. */
    void sleep(Duration wait) throws InterruptedException;

    /** A future that completes after {@code wait}; no thread waits for it. */
    CompletableFuture<@Nullable Void> after(Duration wait);

    /** The time of this machine. */
    static Timer system() {
        return SystemTimer.INSTANCE;
    }
}
