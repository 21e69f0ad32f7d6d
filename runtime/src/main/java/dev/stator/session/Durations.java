package dev.stator.session;

import java.time.Duration;

/**
 * Times to wait that users give. What is longer than a hundred years is for ever, and is cut to that: so sums and small
 * multiples of it, in nanoseconds and beside any clock, do not overflow.
 */
public final class Durations {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private Durations() {}

    /**
     * One that must be longer than zero.
     *
     * @param option what it was given to, for the error
     * @throws IllegalArgumentException if it is not
     */
    public static Duration positive(String option, Duration given) {
        if (given.isNegative() || given.isZero()) {
            throw new IllegalArgumentException(option + "(" + given + "): it must be longer than zero");
        }
        return bounded(given);
    }

    /** One that may be anything; below zero it counts as zero. */
    public static Duration bounded(Duration given) {
        if (given.isNegative()) {
            return Duration.ZERO;
        }
        return given.compareTo(FOR_EVER) > 0 ? FOR_EVER : given;
    }
}
