package dev.stator.operation;

import java.time.Duration;
import java.util.Optional;

/**
 * How far one run of a scan, or of a long query, has come.
 *
 * @param pages responses read
 * @param items items that passed the filter
 * @param scannedItems items read before the filter
 * @param readUnits read capacity units consumed, as DynamoDB reports them
 * @param segments parts of a parallel scan; otherwise 1
 * @param segmentsDone of these, the ones read to their end; a resumed scan counts those of earlier runs too
 * @param elapsed since the run began
 */
public record ScanProgress(
        long pages, long items, long scannedItems, double readUnits, int segments, int segmentsDone, Duration elapsed) {
    /** Items that were read in a second before the filter, on average; 0 before any time has passed. */
    public double scannedPerSecond() {
        return elapsed.isZero() ? 0 : scannedItems / (elapsed.toNanos() / 1e9);
    }

    /**
     * How long the rest takes if it goes on as it went so far; empty before anything was read.
     *
     * @param totalItems how many there are to read, as from {@code table().describe().itemCount()}, which DynamoDB
     *     counts every six hours or so; of a scan that was resumed, how many were left
     */
    public Optional<Duration> remaining(long totalItems) {
        return BatchProgress.remaining(elapsed, scannedItems, totalItems);
    }
}
