package dev.stator.operation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How fast a query or scan reads, and whom it tells.
 *
 * @param unitsPerSecond read units; null: as fast as it can
 * @param progress null: nobody
 */
record Pace(@Nullable Double unitsPerSecond, @Nullable Consumer<ScanProgress> progress) {
    static final Pace FREE = new Pace(null, null);

    Pace unitsPerSecond(double units) {
        if (!(units > 0) || Double.isInfinite(units)) {
            throw new IllegalArgumentException("maxReadUnitsPerSecond(" + units
                    + "): a number above 0, such as 100; leave it out to read without a limit");
        }
        return new Pace(units, progress);
    }

    Pace progress(Consumer<ScanProgress> told) {
        return new Pace(unitsPerSecond, told);
    }

    /** Whether it takes DynamoDB's word on what each page costs. */
    boolean metered() {
        return unitsPerSecond != null || progress != null;
    }
}
