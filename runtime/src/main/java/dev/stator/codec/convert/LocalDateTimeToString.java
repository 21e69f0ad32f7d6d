package dev.stator.codec.convert;

import dev.stator.codec.Codecs;
import dev.stator.codec.TextCodec;
import dev.stator.error.EncodingException;
import java.time.LocalDateTime;

/**
 * S: {@code LocalDateTime} as its {@code toString()} writes it, as the Enhanced Client does: {@code 2026-01-31T10:15},
 * {@code 2026-01-31T10:15:30}, {@code 2026-01-31T10:15:30.500}, with as much as is not zero. A year outside 0000 to 9999 is
 * refused. Sorts by time.
 */
public final class LocalDateTimeToString implements TextCodec<LocalDateTime> {
    /** The converter, as {@code @Convert} makes it. */
    public LocalDateTimeToString() {}

    private static final int MAX_YEAR = 9999;

    @Override
    public String toText(LocalDateTime value) {
        if (value.getYear() < 0 || value.getYear() > MAX_YEAR) {
            throw new EncodingException(value + " is outside the years 0000 to 9999, where text sorts as time does");
        }
        return value.toString();
    }

    @Override
    public LocalDateTime fromText(String text) {
        return Codecs.LOCAL_DATE_TIME.fromText(text);
    }

    @Override
    public String javaType() {
        return "java.time.LocalDateTime";
    }
}
