package dev.stator.operation.internal;

import dev.stator.session.internal.Completions;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * The threads of one run on a client that blocks. A thread runs one request at a time and waits for nothing else; it ends
 * when it has had none for a second, so a run that is neither closed nor read to its end leaves no thread behind. They are
 * daemons.
 */
public final class Workers {
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

    /** What {@code work} gives, on one of the threads. */
    public <V> CompletableFuture<V> run(Supplier<V> work) {
        try {
            return CompletableFuture.supplyAsync(work, pool);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new CancellationException("closed"));
        }
    }

    /**
     * Waits until {@code run} is over, and then lets the threads end. An interrupt cancels it, interrupts its threads and waits
     * until they have stopped, so that nothing goes on behind the caller's back.
     */
    public void await(CompletableFuture<?> run) {
        try {
            run.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw Completions.unchecked(Completions.cause(cause == null ? e : cause));
        } catch (InterruptedException e) {
            run.cancel(true);
            close();
            awaitThreads();
            Thread.currentThread().interrupt();
            throw AbortedException.create("The thread was interrupted while it waited for a parallel scan", e);
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
