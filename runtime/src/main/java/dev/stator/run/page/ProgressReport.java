package dev.stator.run.page;

import dev.stator.operation.ScanProgress;
import dev.stator.session.Timer;
import java.time.Duration;
import java.util.function.Consumer;

/** Adds up the pages of one run, and tells of it one thread at a time. */
final class ProgressReport {
    private final Consumer<ScanProgress> listener;
    private final Timer timer;
    private final long begun;
    private final int segments;
    private int segmentsDone;
    private long pages;
    private long items;
    private long scanned;
    private double units;

    ProgressReport(Consumer<ScanProgress> listener, Timer timer, int segments, int segmentsDone) {
        this.listener = listener;
        this.timer = timer;
        this.begun = timer.nanoTime();
        this.segments = segments;
        this.segmentsDone = segmentsDone;
    }

    synchronized void add(PageStep<?> step) {
        pages++;
        items += step.page().count();
        scanned += step.page().scannedCount();
        units += step.units();
        if (step.next() == null && step.failure() == null) {
            segmentsDone++;
        }
        listener.accept(new ScanProgress(
                pages, items, scanned, units, segments, segmentsDone, Duration.ofNanos(timer.nanoTime() - begun)));
    }
}
