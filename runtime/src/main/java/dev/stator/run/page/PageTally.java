package dev.stator.run.page;

import dev.stator.operation.Page;
import dev.stator.operation.Response;
import dev.stator.operation.SegmentPage;
import dev.stator.run.flow.Chunk;
import dev.stator.run.flow.ChunkLoop;
import dev.stator.session.internal.CapacitySum;
import dev.stator.session.internal.Completions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Adds up the pages of one run, whichever thread brings them. */
final class PageTally<R> {
    private final List<R> items = new ArrayList<>();
    private final Consumer<? super List<R>> sink;
    private final CapacitySum capacity = new CapacitySum();
    private Supplier<Optional<String>> cursor = Optional::empty;
    private long count;
    private long scannedCount;
    private int requests;

    /** Keeps the items. */
    PageTally() {
        this.sink = items::addAll;
    }

    /** Keeps no items: {@code sink} takes those of each page. */
    PageTally(Consumer<? super List<R>> sink) {
        this.sink = sink;
    }

    /** Adds all pages of a run to it. */
    CompletableFuture<PageTally<R>> of(PagedRun<R> run) {
        return Completions.map(ChunkLoop.run(run.start(), run.steps(), this::add), nothing -> this);
    }

    synchronized void add(Chunk<Position, PageStep<R>> chunk) {
        for (PageStep<R> step : chunk.elements()) {
            Page<R> page = step.page();
            add(page.items(), page.count(), page.scannedCount(), page.consumedCapacity());
            cursor = step.cursor();
        }
    }

    void add(SegmentPage<R> page) {
        add(page.items(), page.count(), page.scannedCount(), page.consumedCapacity());
    }

    private synchronized void add(List<R> more, long matched, long scanned, List<ConsumedCapacity> consumed) {
        sink.accept(more);
        capacity.addAll(consumed);
        count += matched;
        scannedCount += scanned;
        requests++;
    }

    synchronized List<R> items() {
        return List.copyOf(items);
    }

    synchronized long count() {
        return count;
    }

    synchronized Page<R> page() {
        return new Page<>(items, cursor.get(), count, scannedCount, capacity.toList(), requests);
    }

    synchronized Response<List<R>> response() {
        return new Response<>(items(), capacity.toList(), List.of(), count, scannedCount, requests);
    }
}
