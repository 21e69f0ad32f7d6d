package dev.stator.run.flow;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.AbortedException;

/** Runs a batch on the caller's thread, or on threads that live no longer than the batch, and waits for it. */
final class BatchThreads {
    private BatchThreads() {}

    /**
     * Runs with as many threads as requests may be under way. If the waiting thread is interrupted, the batch stops and
     * the thread stays interrupted.
     *
     * @param loop the batch on the given threads
     */
    static <X> BatchLoop.End<X> await(int threads, Function<Executor, BatchLoop<X>> loop) {
        if (threads == 1) {
            return loop.apply(Runnable::run).run().join();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "stator-batch");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return await(loop.apply(pool), pool);
        } finally {
            pool.shutdown();
        }
    }

    private static <X> BatchLoop.End<X> await(BatchLoop<X> loop, ExecutorService pool) {
        CompletableFuture<BatchLoop.End<X>> end = loop.run();
        boolean interrupted = false;
        while (true) {
            try {
                return end.get();
            } catch (InterruptedException e) {
                interrupted = true;
                loop.stop(AbortedException.create("Interrupted while waiting for a batch", e));
                // The SDK's client gives up what an interrupted thread sends.
                pool.shutdownNow();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A batch ends, it does not fail", e);
            } finally {
                if (interrupted && end.isDone()) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
