package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import dev.stator.error.EncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** S: {@code 2026-01-31T10:15:30.000000000Z}; reads any fraction and any offset. */
public final class InstantCodec implements TextCodec<Instant>, Canonical, Recognizing {
    private static final int LENGTH = IsoText.DATE_LENGTH + 1 + IsoText.TIME_LENGTH + 1;
    private static final long SECONDS_A_DAY = 86_400;
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final long FIRST_DAY = -719_528;
    private static final long LAST_DAY = 2_932_896;

    @Override
    public String toText(Instant value) {
        long second = value.getEpochSecond();
        long day = day(value);
        return new IsoText(LENGTH)
                .date(LocalDate.ofEpochDay(day))
                .character('T')
                .time(LocalTime.ofNanoOfDay((second - day * SECONDS_A_DAY) * NANOS_A_SECOND + value.getNano()))
                .character('Z')
                .toString();
    }

    /** The day since 1970, in a year of four digits. */
    static long day(Instant value) {
        long day = Math.floorDiv(value.getEpochSecond(), SECONDS_A_DAY);
        if (day < FIRST_DAY || day > LAST_DAY) {
            throw new EncodingException(value + " is outside the years 0000 to 9999, where text sorts as time does");
        }
        return day;
    }

    @Override
    public boolean isWritten(String text) {
        return text.length() == LENGTH && text.charAt(LENGTH - 1) == 'Z';
    }

    @Override
    public Instant fromText(String text) {
        IsoReader iso = new IsoReader(text, "instant like 2026-01-31T10:15:30Z");
        LocalDate date = iso.date();
        iso.expect('T');
        LocalTime time = iso.time();
        ZoneOffset offset = iso.offset();
        iso.end();
        return LocalDateTime.of(date, time).toInstant(offset);
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }
}
