package dev.stator.operation;

import dev.stator.session.Durations;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a source is written from.
 *
 * @param start so many elements are passed over
 * @param total how many elements the source has; empty: not known
 * @param unitsPerSecond write units; null: as fast as it goes
 * @param refused takes elements that are refused; null: the first one ends the writing
 * @param saver takes offsets; null: nobody does
 * @param interval between two offsets; zero: one after each request that moved it
 * @param <O> what the source holds
 */
public record WriteSettings<O>(
        long start,
        OptionalLong total,
        @Nullable Double unitsPerSecond,
        @Nullable Consumer<? super RefusedWrite<O>> refused,
        @Nullable LongConsumer saver,
        Duration interval) {
    static <O> WriteSettings<O> of(OptionalLong total) {
        return new WriteSettings<>(0, total, null, null, null, Duration.ZERO);
    }

    WriteSettings<O> start(long offset) {
        if (offset < 0) {
            throw new IllegalArgumentException("startAt(" + offset + "): offsets count from 0");
        }
        return new WriteSettings<>(offset, total, unitsPerSecond, refused, saver, interval);
    }

    WriteSettings<O> total(long elements) {
        if (elements < 0) {
            throw new IllegalArgumentException("total(" + elements + "): a source has no less than 0 elements");
        }
        return new WriteSettings<>(start, OptionalLong.of(elements), unitsPerSecond, refused, saver, interval);
    }

    WriteSettings<O> unitsPerSecond(double units) {
        if (!(units > 0) || Double.isInfinite(units)) {
            throw new IllegalArgumentException(
                    "maxWriteUnitsPerSecond(" + units + "): more than 0; leave it out to write as fast as it goes");
        }
        return new WriteSettings<>(start, total, units, refused, saver, interval);
    }

    WriteSettings<O> refused(Consumer<? super RefusedWrite<O>> handler) {
        return new WriteSettings<>(
                start, total, unitsPerSecond, Objects.requireNonNull(handler, "handler"), saver, interval);
    }

    WriteSettings<O> saver(LongConsumer taker, Duration every) {
        if (every.isNegative()) {
            throw new IllegalArgumentException("onCheckpoint(" + every
                    + ", ...): an interval is not negative; leave it out for an offset after each request");
        }
        return new WriteSettings<>(
                start,
                total,
                unitsPerSecond,
                refused,
                Objects.requireNonNull(taker, "saver"),
                Durations.bounded(every));
    }
}
