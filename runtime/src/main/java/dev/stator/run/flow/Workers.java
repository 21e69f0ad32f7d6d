package dev.stator.run.flow;

import dev.stator.session.internal.Completions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * The threads of one run on a client that blocks. A thread runs one request at a time and waits for nothing else; it
 * ends when it has had none for a second, so a run that is neither closed nor read to its end leaves no thread behind.
 * They are daemons.
 */
public final class Workers implements Executor {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ThreadPoolExecutor pool;

    /** At most so many threads, each made when it is first needed. */
    public Workers(int threads) {
        pool = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "stator-scan-" + NUMBER.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    /**
     * Waits until {@code run} is over, lets the threads end, and gives it. An interrupt cancels it, interrupts its
     * threads and waits until they have stopped, so that nothing goes on behind the caller's back; then it gives a run
     * that failed.
     */
    public <V extends @Nullable Object> CompletableFuture<V> await(CompletableFuture<V> run) {
        try {
            Completions.waitFor(run);
            return run;
        } catch (InterruptedException e) {
            run.cancel(true);
            close();
            awaitThreads();
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(
                    AbortedException.create("The thread was interrupted while it waited for a parallel scan", e));
        } finally {
            pool.shutdown();
        }
    }

    /** Interrupts the threads and runs nothing more. */
    public void close() {
        pool.shutdownNow();
    }

    private void awaitThreads() {
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                // Asked twice; the caller's interrupt is restored in any case.
                ended = pool.isTerminated();
            }
        }
    }
}
