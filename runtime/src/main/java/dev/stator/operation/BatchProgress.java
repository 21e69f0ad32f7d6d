package dev.stator.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a batch is.
 *
 * @param done items written or read so far
 * @param refused elements that were handed to {@code onRefused} so far
 * @param settled elements of the source that are over so far: done, refused, or replaced by a later one of their key
 * @param total how many elements there are from where it began; empty: not known
 * @param retried times that an item had to be sent again so far
 * @param elapsed since it began
 */
public record BatchProgress(long done, long refused, long settled, OptionalLong total, long retried, Duration elapsed) {
    /** Items that were written or read in a second, on average; 0 before any time has passed. */
    public double perSecond() {
        return elapsed.isZero() ? 0 : done / (elapsed.toNanos() / 1e9);
    }

    /**
     * How long the rest takes if it goes on as it went so far; empty where the total is not known, or nothing is over
     * yet.
     */
    public Optional<Duration> remaining() {
        return total.isEmpty() ? Optional.empty() : remaining(elapsed, settled, total.getAsLong());
    }

    static Optional<Duration> remaining(Duration elapsed, long over, long total) {
        if (over == 0) {
            return Optional.empty();
        }
        double share = Math.max(0, total - over) / (double) over;
        return Optional.of(Duration.ofNanos((long) Math.min(Long.MAX_VALUE, elapsed.toNanos() * share)));
    }
}
