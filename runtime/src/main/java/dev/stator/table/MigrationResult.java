package dev.stator.table;

import java.util.List;

/**
 * What a migration did.
 *
 * @param table the table as it is now
 * @param done the changes it made, in order; empty if there was nothing to do
 * @param left the differences that remain, all of them harmless
 */
public record MigrationResult(TableInfo table, List<MigrationStep> done, List<Difference> left) {
    /** Copies the lists. */
    public MigrationResult {
        done = List.copyOf(done);
        left = List.copyOf(left);
    }
}
