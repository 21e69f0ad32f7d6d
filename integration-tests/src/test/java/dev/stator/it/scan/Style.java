package dev.stator.it.scan;

import dev.stator.it.operation.Collector;
import dev.stator.operation.CheckpointedScan;
import dev.stator.operation.ParallelScan;
import dev.stator.operation.Response;
import dev.stator.operation.SegmentPage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The two ways of scanning, which must not differ in anything else. */
enum Style {
    BLOCKING {
        @Override
        <R> List<R> list(ParallelScan<?, R> scan) {
            return scan.list();
        }

        @Override
        long count(ParallelScan<?, ?> scan) {
            return scan.count();
        }

        @Override
        <R> Response<List<R>> response(ParallelScan<?, R> scan) {
            return scan.response();
        }

        @Override
        <R> List<R> items(ParallelScan<?, R> scan) {
            return scan.stream().toList();
        }

        @Override
        <R> void forEachPage(ParallelScan<?, R> scan, Consumer<SegmentPage<R>> handler) {
            scan.forEachPage(handler);
        }

        @Override
        <R> void forEachPage(CheckpointedScan<R> scan, Consumer<SegmentPage<R>> handler) {
            scan.forEachPage(handler);
        }
    },
    ASYNC {
        @Override
        <R> List<R> list(ParallelScan<?, R> scan) {
            return await(scan.listAsync());
        }

        @Override
        long count(ParallelScan<?, ?> scan) {
            return await(scan.countAsync());
        }

        @Override
        <R> Response<List<R>> response(ParallelScan<?, R> scan) {
            return await(scan.responseAsync());
        }

        @Override
        <R> List<R> items(ParallelScan<?, R> scan) {
            return Collector.of(scan.publisher(), 3);
        }

        @Override
        <R> void forEachPage(ParallelScan<?, R> scan, Consumer<SegmentPage<R>> handler) {
            await(scan.forEachPageAsync(page -> CompletableFuture.runAsync(() -> handler.accept(page))));
        }

        @Override
        <R> void forEachPage(CheckpointedScan<R> scan, Consumer<SegmentPage<R>> handler) {
            await(scan.forEachPageAsync(page -> CompletableFuture.runAsync(() -> handler.accept(page))));
        }
    };

    abstract <R> List<R> list(ParallelScan<?, R> scan);

    abstract long count(ParallelScan<?, ?> scan);

    abstract <R> Response<List<R>> response(ParallelScan<?, R> scan);

    /** One after the other, as a stream or from a publisher. */
    abstract <R> List<R> items(ParallelScan<?, R> scan);

    abstract <R> void forEachPage(ParallelScan<?, R> scan, Consumer<SegmentPage<R>> handler);

    abstract <R> void forEachPage(CheckpointedScan<R> scan, Consumer<SegmentPage<R>> handler);

    private static <V extends @Nullable Object> V await(CompletableFuture<V> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
