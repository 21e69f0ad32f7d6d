package dev.stator.table;

import java.time.Duration;
import java.util.List;

/**
 * What Stator waits for, told before each look at the table.
 *
 * @param table the table
 * @param activity what is being done: {@code create global secondary index by-title}
 * @param pending what is not as it is to be: {@code index by-title is CREATING and backfilling, 1200 items so far}
 * @param waited how long this activity has been waited for
 */
public record TableProgress(String table, String activity, List<String> pending, Duration waited) {
    /** Copies {@code pending}. */
    public TableProgress {
        pending = List.copyOf(pending);
    }
}
