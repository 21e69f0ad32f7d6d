package dev.stator.benchmarks;

import dev.stator.benchmarks.contender.Size;
import dev.stator.benchmarks.contender.Trial;
import dev.stator.benchmarks.contender.Way;

/** Makes sure that the contenders do the same work, before anything is measured. */
public final class RoundTrip {
    private RoundTrip() {}

    /**
     * Checks that every contender stores every item in the same form, and reads back what it stored.
     *
     * @throws IllegalStateException if one does not
     */
    public static void check() {
        for (Size size : Size.values()) {
            for (Way way : size.ways()) {
                check(way, size);
            }
        }
    }

    /**
     * Checks one contender with one item.
     *
     * @throws IllegalStateException if it stores another form than hand-written code does, or reads back another item
     */
    public static void check(Way way, Size size) {
        Trial<?, ?> trial = Trial.of(way, size);
        require(trial.roundTrip(), trial.sample(), way, size);
        require(trial.parsed(), trial.sample(), way, size);
        require(trial.stored(), Trial.of(Way.HAND_WRITTEN, size).stored(), way, size);
    }

    private static void require(Object actual, Object expected, Way way, Size size) {
        if (!actual.equals(expected)) {
            throw new IllegalStateException(
                    way.title() + " on the " + size.title() + " gave\n" + actual + "\ninstead of\n" + expected);
        }
    }
}
