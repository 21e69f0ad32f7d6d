package dev.stator.it.transaction;

import dev.stator.session.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Time that stands still: says when somebody waits, and lets them go on when told so. */
record HeldTimer(CountDownLatch waiting, CompletableFuture<@Nullable Void> over) implements Timer {
    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public void sleep(Duration wait) {
        throw new AssertionError("no thread waits");
    }

    @Override
    public CompletableFuture<@Nullable Void> after(Duration wait) {
        waiting.countDown();
        return over;
    }
}
