package dev.stator.table;

import dev.stator.session.Timer;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a table is changed: how long one change may take, by which clock, who is told, and what may be lost on the way.
 */
record ChangePolicy(
        Timer timer,
        Duration timeout,
        Consumer<TableProgress> progress,
        boolean droppingIndexes,
        boolean replacingStream) {
    /** Loses nothing. */
    static ChangePolicy careful(Timer timer) {
        return new ChangePolicy(timer, Duration.ofMinutes(5), progress -> {}, false, false);
    }

    ChangePolicy timeout(Duration choice) {
        return new ChangePolicy(timer, choice, progress, droppingIndexes, replacingStream);
    }

    ChangePolicy progress(Consumer<TableProgress> choice) {
        return new ChangePolicy(timer, timeout, choice, droppingIndexes, replacingStream);
    }

    ChangePolicy dropIndexes() {
        return new ChangePolicy(timer, timeout, progress, true, replacingStream);
    }

    ChangePolicy replaceStream() {
        return new ChangePolicy(timer, timeout, progress, droppingIndexes, true);
    }

    boolean allows(Difference.Remedy remedy) {
        return switch (remedy) {
            case MIGRATE -> true;
            case DROPPING_INDEXES -> droppingIndexes;
            case REPLACING_STREAM -> replacingStream;
            case DISABLING_TTL, NEW_TABLE, NONE -> false;
        };
    }
}
