package dev.stator.codec.convert;

import dev.stator.codec.Codecs;
import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;
import dev.stator.codec.internal.OtherTimes;
import java.time.OffsetDateTime;

/**
 * S: {@code OffsetDateTime} as its {@code toString()} writes it, as the Enhanced Client does:
 * {@code 2026-01-31T10:15+01:00}, with seconds and fraction as needed. Years outside 0000 to 9999 are refused.
 *
 * <p>Does not sort: text is ordered by local time.
 */
public final class OffsetDateTimeToString implements TextCodec<OffsetDateTime>, Unordered {
    /** The converter, as {@code @Convert} makes it. */
    public OffsetDateTimeToString() {}

    @Override
    public String toText(OffsetDateTime value) {
        return OtherTimes.java(value.toLocalDateTime()).concat(value.getOffset().getId());
    }

    @Override
    public OffsetDateTime fromText(String text) {
        return Codecs.OFFSET_DATE_TIME.fromText(text);
    }

    @Override
    public String javaType() {
        return "java.time.OffsetDateTime";
    }
}
