package dev.stator.run.page;

import dev.stator.operation.Response;
import dev.stator.operation.SegmentPage;
import dev.stator.session.internal.CapacitySum;
import java.util.ArrayList;
import java.util.List;

/** Adds up the pages of a parallel scan, which come from several threads. */
final class SharedTally<R> {
    private final List<R> items = new ArrayList<>();
    private final CapacitySum capacity = new CapacitySum();
    private long count;
    private long scannedCount;
    private int requests;

    synchronized void add(SegmentPage<R> page) {
        items.addAll(page.items());
        capacity.addAll(page.consumedCapacity());
        count += page.count();
        scannedCount += page.scannedCount();
        requests++;
    }

    synchronized List<R> items() {
        return List.copyOf(items);
    }

    synchronized long count() {
        return count;
    }

    synchronized Response<List<R>> response() {
        return new Response<>(items(), capacity.toList(), List.of(), count, scannedCount, requests);
    }
}
