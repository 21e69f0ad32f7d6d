package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import dev.stator.session.Durations;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a parallel scan is cut up.
 *
 * @param total how many parts
 * @param concurrency at most so many are read at the same time
 * @param resume a checkpoint; null: from the beginning
 * @param saver takes checkpoints; null: nobody does
 * @param interval between two checkpoints; zero: one after each page
 */
@CheckReturnValue
public record Segments(
        int total,
        int concurrency,
        @Nullable String resume,
        @Nullable Consumer<String> saver,
        Duration interval) {
    private static final int MOST = 1_000_000;
    private static final int USUAL_CONCURRENCY = 8;

    /**
     * So many, as usual otherwise.
     *
     * @throws IllegalArgumentException if DynamoDB takes no such number
     */
    public static Segments of(int total) {
        if (total < 1 || total > MOST) {
            throw new IllegalArgumentException("parallel(" + total + "): DynamoDB scans in 1 to 1,000,000 segments");
        }
        return new Segments(total, USUAL_CONCURRENCY, null, null, Duration.ZERO);
    }

    Segments concurrency(int atATime) {
        if (atATime < 1) {
            throw new IllegalArgumentException("concurrency(" + atATime + "): at least 1");
        }
        return new Segments(total, atATime, resume, saver, interval);
    }

    Segments resume(@Nullable String checkpoint) {
        return new Segments(total, concurrency, checkpoint, saver, interval);
    }

    Segments saver(Consumer<String> taker, Duration every) {
        if (every.isNegative()) {
            throw new IllegalArgumentException("onCheckpoint(" + every
                    + ", ...): an interval is not negative; leave it out for a checkpoint after" + " each page");
        }
        return new Segments(total, concurrency, resume, taker, Durations.bounded(every));
    }

    /** How many are read at the same time. */
    public int width() {
        return Math.min(total, concurrency);
    }

    /** Without the checkpoint, which names keys. */
    @Override
    public String toString() {
        return ", in " + total + " segments";
    }
}
