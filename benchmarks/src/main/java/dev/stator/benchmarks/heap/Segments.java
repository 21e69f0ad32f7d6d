package dev.stator.benchmarks.heap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToLongFunction;

/** A thread for each segment, as one writes it with the SDK alone. */
final class Segments {
    private Segments() {}

    /** What {@code segment} counts, of all of them. */
    static long count(IntToLongFunction segment) {
        ExecutorService threads = Executors.newFixedThreadPool(ReadingPages.SEGMENTS);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < ReadingPages.SEGMENTS; i++) {
                int number = i;
                counts.add(threads.submit(() -> segment.applyAsLong(number)));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }
}
