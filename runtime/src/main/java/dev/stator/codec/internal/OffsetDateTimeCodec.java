package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** S: {@code 2026-01-31T10:15:30.000000000+01:00}; reads any fraction. */
public final class OffsetDateTimeCodec implements TextCodec<OffsetDateTime>, Canonical {
    private static final LocalDateTimeCodec LOCAL = new LocalDateTimeCodec();

    @Override
    public String toText(OffsetDateTime value) {
        return LOCAL.toText(value.toLocalDateTime()).concat(value.getOffset().getId());
    }

    @Override
    public OffsetDateTime fromText(String text) {
        IsoReader iso = new IsoReader(text, "date and time with offset like 2026-01-31T10:15:30+01:00");
        LocalDate date = iso.date();
        iso.expect('T');
        LocalTime time = iso.time();
        ZoneOffset offset = iso.offset();
        iso.end();
        return OffsetDateTime.of(date, time, offset);
    }

    @Override
    public String javaType() {
        return "java.time.OffsetDateTime";
    }
}
