package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** S: {@code 2026-01-31T10:15:30.000000000+01:00[Europe/Paris]}; reads any fraction. */
public final class ZonedDateTimeCodec implements TextCodec<ZonedDateTime>, Canonical {
    private static final OffsetDateTimeCodec OFFSET = new OffsetDateTimeCodec();

    @Override
    public String toText(ZonedDateTime value) {
        String text = OFFSET.toText(value.toOffsetDateTime());
        return value.getZone() instanceof ZoneOffset
                ? text
                : text.concat("[").concat(value.getZone().getId()).concat("]");
    }

    @Override
    public ZonedDateTime fromText(String text) {
        IsoReader iso = new IsoReader(text, "date and time with zone like 2026-01-31T10:15:30+01:00[Europe/Paris]");
        LocalDate date = iso.date();
        iso.expect('T');
        LocalTime time = iso.time();
        ZoneOffset offset = iso.offset();
        if (!iso.skip('[')) {
            iso.end();
            return ZonedDateTime.of(date, time, offset);
        }
        String zone = iso.rest();
        if (!zone.endsWith("]")) {
            throw iso.refused(null);
        }
        try {
            return ZonedDateTime.ofInstant(
                    LocalDateTime.of(date, time), offset, ZoneId.of(zone.substring(0, zone.length() - 1)));
        } catch (DateTimeException e) {
            throw iso.refused(e);
        }
    }

    @Override
    public String javaType() {
        return "java.time.ZonedDateTime";
    }
}
