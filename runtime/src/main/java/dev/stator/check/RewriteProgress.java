package dev.stator.check;

import dev.stator.operation.ScanProgress;

/**
 * How far a run of a rewrite has come.
 *
 * @param scan how far its scan has
 * @param rewritten items that were written, or in a dry run would be, those that were moved too
 * @param moved of these, items that have another key now
 * @param left items that were left as they are, though something is found in them
 * @param writeUnits write capacity units consumed, as DynamoDB reports them; in a dry run, that would be at least
 */
public record RewriteProgress(ScanProgress scan, long rewritten, long moved, long left, double writeUnits) {}
