package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads ISO-8601's extended forms, front to back: years of four digits, seconds and a fraction of up to nine digits as
 * they come. Stricter than the JDK's parsers, which take second 60 for 59 and hour 24 for the next day: nothing is
 * rounded.
 */
public final class IsoReader {
    private static final int NANO_DIGITS = 9;

    private final String text;
    private final String expected;
    private int next;

    /** A reader of {@code text}; {@code expected} says in errors what that should have been. */
    public IsoReader(String text, String expected) {
        this.text = text;
        this.expected = expected;
    }

    /** The instant of {@code text}, with any offset. */
    public static Instant instant(String text) {
        IsoReader iso = new IsoReader(text, "instant like 2026-01-31T10:15:30Z");
        LocalDateTime local = iso.dateTime();
        ZoneOffset offset = iso.offset();
        iso.end();
        Instant instant = local.toInstant(offset);
        if (!IsoText.isWritten(instant)) {
            throw iso.outside(instant);
        }
        return instant;
    }

    /** The date and time of {@code text}. */
    public static LocalDateTime localDateTime(String text) {
        IsoReader iso = new IsoReader(text, "date and time like 2026-01-31T10:15:30");
        LocalDateTime local = iso.dateTime();
        iso.end();
        return local;
    }

    /** The date and time of {@code text}, with its offset. */
    public static OffsetDateTime offsetDateTime(String text) {
        IsoReader iso = new IsoReader(text, "date and time with offset like 2026-01-31T10:15:30+01:00");
        LocalDateTime local = iso.dateTime();
        ZoneOffset offset = iso.offset();
        iso.end();
        return OffsetDateTime.of(local, offset);
    }

    /** The date and time of {@code text}, in its zone. */
    public static ZonedDateTime zonedDateTime(String text) {
        IsoReader iso = new IsoReader(text, "date and time with zone like 2026-01-31T10:15:30+01:00[Europe/Paris]");
        LocalDateTime local = iso.dateTime();
        ZoneOffset offset = iso.offset();
        if (!iso.skip('[')) {
            iso.end();
            return ZonedDateTime.of(local, offset);
        }
        String zone = iso.rest();
        if (!zone.endsWith("]")) {
            throw iso.refused(null);
        }
        ZonedDateTime zoned = iso.in(zone.substring(0, zone.length() - 1), local, offset);
        // The rules of the zone may have another offset by now.
        if (!IsoText.isWritten(zoned.getYear())) {
            throw iso.outside(zoned);
        }
        return zoned;
    }

    private ZonedDateTime in(String zone, LocalDateTime local, ZoneOffset offset) {
        try {
            return ZonedDateTime.ofInstant(local, offset, ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw refused(e);
        }
    }

    /** The time of {@code text}. */
    public static LocalTime localTime(String text) {
        IsoReader iso = new IsoReader(text, "time like 10:15:30");
        LocalTime time = iso.time();
        iso.end();
        return time;
    }

    /** A date, a T, a time. */
    public LocalDateTime dateTime() {
        LocalDate date = date();
        expect('T');
        return LocalDateTime.of(date, time());
    }

    /** {@code 2026-01-31}. */
    public LocalDate date() {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        int day = digits(2);
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw refused(e);
        }
    }

    private LocalTime time() {
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        int second = 0;
        int nano = 0;
        if (skip(':')) {
            second = digits(2);
            if (skip('.')) {
                nano = fraction();
            }
        }
        try {
            return LocalTime.of(hour, minute, second, nano);
        } catch (DateTimeException e) {
            throw refused(e);
        }
    }

    private int fraction() {
        int start = next;
        int nano = 0;
        while (next < text.length() && next - start < NANO_DIGITS && isDigit(text.charAt(next))) {
            nano = nano * 10 + (text.charAt(next++) - '0');
        }
        if (next == start) {
            throw refused(null);
        }
        for (int digit = next - start; digit < NANO_DIGITS; digit++) {
            nano *= 10;
        }
        return nano;
    }

    /** {@code Z}, {@code +01}, {@code +01:00} or {@code +01:00:00}. */
    public ZoneOffset offset() {
        if (skip('Z')) {
            return ZoneOffset.UTC;
        }
        int sign = skip('-') ? -1 : 1;
        if (sign > 0) {
            expect('+');
        }
        int hours = digits(2);
        int minutes = skip(':') ? digits(2) : 0;
        int seconds = skip(':') ? digits(2) : 0;
        try {
            return ZoneOffset.ofHoursMinutesSeconds(sign * hours, sign * minutes, sign * seconds);
        } catch (DateTimeException e) {
            throw refused(e);
        }
    }

    /** So many digits, as a number. */
    public int digits(int count) {
        int end = next + count;
        if (end > text.length()) {
            throw refused(null);
        }
        int value = 0;
        while (next < end) {
            char c = text.charAt(next++);
            if (!isDigit(c)) {
                throw refused(null);
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** Reads {@code c}. */
    public void expect(char c) {
        if (!skip(c)) {
            throw refused(null);
        }
    }

    /** Reads {@code c}, if it is next. */
    public boolean skip(char c) {
        if (next < text.length() && text.charAt(next) == c) {
            next++;
            return true;
        }
        return false;
    }

    /** What is left. */
    public String rest() {
        String rest = text.substring(next);
        next = text.length();
        return rest;
    }

    /** There must be nothing left. */
    public void end() {
        if (next < text.length()) {
            throw refused(null);
        }
    }

    /** The error of a text whose time is, at the offset in which it is written, of a year without four digits. */
    public DecodingException outside(Object value) {
        return new DecodingException("\"" + text + "\" is " + value
                + ", which is outside the years 0000 to 9999, where text sorts as time does");
    }

    /** The error of a text that is not as it should be. */
    public DecodingException refused(@Nullable Exception cause) {
        String reason = cause == null ? "" : ": " + cause.getMessage();
        return new DecodingException("\"" + text + "\" is no " + expected + reason, cause);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
