package dev.stator.run.page;

import dev.stator.operation.Page;
import dev.stator.operation.Response;
import dev.stator.operation.SegmentPage;
import dev.stator.run.flow.Chunk;
import dev.stator.session.internal.CapacitySum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up the pages of one run, whichever thread brings them. */
final class PageTally<R> {
    private final List<R> items = new ArrayList<>();
    private final CapacitySum capacity = new CapacitySum();
    private Optional<String> cursor = Optional.empty();
    private long count;
    private long scannedCount;
    private int requests;

    void add(Chunk<Position, Page<R>> chunk) {
        chunk.elements().forEach(this::add);
    }

    void add(SegmentPage<R> page) {
        add(new Page<>(page.items(), Optional.empty(), page.count(), page.scannedCount(), page.consumedCapacity(), 1));
    }

    synchronized void add(Page<R> page) {
        items.addAll(page.items());
        capacity.addAll(page.consumedCapacity());
        cursor = page.cursor();
        count += page.count();
        scannedCount += page.scannedCount();
        requests += page.requests();
    }

    synchronized List<R> items() {
        return List.copyOf(items);
    }

    synchronized long count() {
        return count;
    }

    synchronized Page<R> page() {
        return new Page<>(items, cursor, count, scannedCount, capacity.toList(), requests);
    }

    synchronized Response<List<R>> response() {
        return new Response<>(items(), capacity.toList(), List.of(), count, scannedCount, requests);
    }
}
