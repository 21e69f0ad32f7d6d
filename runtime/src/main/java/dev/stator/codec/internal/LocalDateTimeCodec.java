package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** S: {@code 2026-01-31T10:15:30.000000000}; reads any fraction. */
public final class LocalDateTimeCodec implements TextCodec<LocalDateTime>, Canonical, Recognizing {
    private static final int LENGTH = IsoText.DATE_LENGTH + 1 + IsoText.TIME_LENGTH;

    @Override
    public String toText(LocalDateTime value) {
        return new IsoText(LENGTH)
                .date(value.toLocalDate())
                .character('T')
                .time(value.toLocalTime())
                .toString();
    }

    @Override
    public boolean isWritten(String text) {
        return text.length() == LENGTH;
    }

    @Override
    public LocalDateTime fromText(String text) {
        IsoReader iso = new IsoReader(text, "date and time like 2026-01-31T10:15:30");
        LocalDate date = iso.date();
        iso.expect('T');
        LocalTime time = iso.time();
        iso.end();
        return LocalDateTime.of(date, time);
    }

    @Override
    public String javaType() {
        return "java.time.LocalDateTime";
    }
}
