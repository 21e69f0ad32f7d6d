package dev.stator.operation;

import java.time.Duration;

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
        long pages,
        long items,
        long scannedItems,
        double readUnits,
        int segments,
        int segmentsDone,
        Duration elapsed) {}
