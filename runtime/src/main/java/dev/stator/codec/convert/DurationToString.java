package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;
import dev.stator.codec.internal.OtherTimes;
import java.time.Duration;

/**
 * S: {@code Duration} as its {@code toString()} writes it, {@code PT1.5S}, as the Enhanced Client names entries of
 * maps. Holds every duration.
 *
 * <p>Does not sort: {@code PT10S} comes before {@code PT9S}.
 */
public final class DurationToString implements TextCodec<Duration>, Unordered {
    /** The converter, as {@code @Convert} makes it. */
    public DurationToString() {}

    @Override
    public String toText(Duration value) {
        return value.toString();
    }

    @Override
    public Duration fromText(String text) {
        return OtherTimes.javaDuration(text);
    }

    @Override
    public String javaType() {
        return "java.time.Duration";
    }
}
