package dev.stator.codec.convert;

import dev.stator.codec.Codecs;
import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;
import dev.stator.codec.internal.OtherTimes;
import java.time.ZonedDateTime;

/**
 * S: {@code ZonedDateTime} as its {@code toString()} writes it, as the Enhanced Client does:
 * {@code 2026-01-31T10:15+01:00[Europe/Paris]}, with seconds and fraction as needed. Years outside 0000 to 9999 are
 * refused.
 *
 * <p>Does not sort: text is ordered by local time.
 */
public final class ZonedDateTimeToString implements TextCodec<ZonedDateTime>, Unordered {
    /** The converter, as {@code @Convert} makes it. */
    public ZonedDateTimeToString() {}

    @Override
    public String toText(ZonedDateTime value) {
        OtherTimes.java(value.toLocalDateTime());
        return value.toString();
    }

    @Override
    public ZonedDateTime fromText(String text) {
        return Codecs.ZONED_DATE_TIME.fromText(text);
    }

    @Override
    public String javaType() {
        return "java.time.ZonedDateTime";
    }
}
