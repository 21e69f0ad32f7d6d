package dev.stator.stream.consumer;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing waits with jitter, for as long as something fails: between half of a bound and the bound, which doubles. */
final class RetryDelay {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 6;

    private int failures;

    /** The wait after one more failure. */
    Duration next() {
        long bound = Math.min(LONGEST.toNanos(), FIRST.toNanos() << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound / 2, bound + 1));
    }

    void reset() {
        failures = 0;
    }
}
