package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.IsoReader;
import java.time.LocalTime;

/**
 * S: {@code LocalTime} as its {@code toString()} writes it, as the Enhanced Client does: {@code 10:15},
 * {@code 10:15:30}, {@code 10:15:30.500}, with as much as is not zero. Holds every time, and sorts by it.
 */
public final class LocalTimeToString implements TextCodec<LocalTime> {
    /** The converter, as {@code @Convert} makes it. */
    public LocalTimeToString() {}

    @Override
    public String toText(LocalTime value) {
        return value.toString();
    }

    @Override
    public LocalTime fromText(String text) {
        return IsoReader.localTime(text);
    }

    @Override
    public String javaType() {
        return "java.time.LocalTime";
    }
}
