package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.IsoReader;
import dev.stator.codec.internal.OtherTimes;
import java.time.LocalDateTime;

/**
 * S: {@code LocalDateTime} as its {@code toString()} writes it, as the Enhanced Client does: {@code 2026-01-31T10:15},
 * {@code 2026-01-31T10:15:30}, {@code 2026-01-31T10:15:30.500}, with as much as is not zero. A year outside 0000 to
 * 9999 is refused. Sorts by time.
 */
public final class LocalDateTimeToString implements TextCodec<LocalDateTime> {
    /** The converter, as {@code @Convert} makes it. */
    public LocalDateTimeToString() {}

    @Override
    public String toText(LocalDateTime value) {
        return OtherTimes.java(value);
    }

    @Override
    public LocalDateTime fromText(String text) {
        return IsoReader.localDateTime(text);
    }

    @Override
    public String javaType() {
        return "java.time.LocalDateTime";
    }
}
