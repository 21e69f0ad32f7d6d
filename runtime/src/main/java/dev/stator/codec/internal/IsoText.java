package dev.stator.codec.internal;

import dev.stator.error.EncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * Writes dates and times in forms of fixed width, whose text order is their order in time: years of four digits, a
 * fraction of nine. A date-time formatter would give the same text, several times slower.
 */
public final class IsoText {
    /** Of a date. */
    public static final int DATE_LENGTH = 10;

    /** Of a time with its fraction. */
    public static final int TIME_LENGTH = 18;

    /** Of a date, a T and a time. */
    public static final int DATE_TIME_LENGTH = DATE_LENGTH + 1 + TIME_LENGTH;

    static final int MAX_YEAR = 9999;

    private static final long SECONDS_A_DAY = 86_400;
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final long FIRST_DAY = -719_528;
    private static final long LAST_DAY = 2_932_896;

    private final byte[] ascii;
    private int length;

    /** A text of up to {@code capacity} characters, still empty. */
    public IsoText(int capacity) {
        ascii = new byte[capacity];
    }

    /** The text of {@code value}. */
    public static String of(LocalDateTime value) {
        return new IsoText(DATE_TIME_LENGTH)
                .date(value.toLocalDate())
                .character('T')
                .time(value.toLocalTime())
                .toString();
    }

    /** The text of {@code value}, at UTC. */
    public static String of(Instant value) {
        long second = value.getEpochSecond();
        long day = day(value);
        return new IsoText(DATE_TIME_LENGTH + 1)
                .date(LocalDate.ofEpochDay(day))
                .character('T')
                .time(LocalTime.ofNanoOfDay((second - day * SECONDS_A_DAY) * NANOS_A_SECOND + value.getNano()))
                .character('Z')
                .toString();
    }

    /** The text of {@code value}. */
    public static String of(OffsetDateTime value) {
        return of(value.toLocalDateTime()).concat(value.getOffset().getId());
    }

    /** Whether {@code value} is in a year of four digits, at UTC. */
    static boolean isWritten(Instant value) {
        return isWritten(Math.floorDiv(value.getEpochSecond(), SECONDS_A_DAY));
    }

    private static boolean isWritten(long day) {
        return day >= FIRST_DAY && day <= LAST_DAY;
    }

    /** Whether a year has four digits. */
    public static boolean isWritten(int year) {
        return year >= 0 && year <= MAX_YEAR;
    }

    /** The day since 1970, in a year of four digits. */
    static long day(Instant value) {
        long day = Math.floorDiv(value.getEpochSecond(), SECONDS_A_DAY);
        if (!isWritten(day)) {
            throw new EncodingException(value + " is outside the years 0000 to 9999, where text sorts as time does");
        }
        return day;
    }

    /** Appends {@code 2026-01-31}. */
    public IsoText date(LocalDate date) {
        return year(date.getYear())
                .character('-')
                .digits(date.getMonthValue(), 2)
                .character('-')
                .digits(date.getDayOfMonth(), 2);
    }

    /** Appends {@code 10:15:30.000000000}. */
    @SuppressWarnings("JavaLocalTimeGetNano") // the seconds stand before it
    public IsoText time(LocalTime time) {
        return seconds(time).character('.').digits(time.getNano(), 9);
    }

    IsoText seconds(LocalTime time) {
        return digits(time.getHour(), 2)
                .character(':')
                .digits(time.getMinute(), 2)
                .character(':')
                .digits(time.getSecond(), 2);
    }

    /** Appends a year of four digits. */
    public IsoText year(int year) {
        if (!isWritten(year)) {
            throw new EncodingException("year " + year + " is outside 0000 to 9999, where text sorts as time does");
        }
        return digits(year, 4);
    }

    /** Appends {@code c}. */
    public IsoText character(char c) {
        ascii[length++] = (byte) c;
        return this;
    }

    /** Appends {@code value}, not negative, with {@code count} digits. */
    public IsoText digits(int value, int count) {
        int rest = value;
        for (int i = length + count - 1; i >= length; i--) {
            int quotient = rest / 10;
            ascii[i] = (byte) ('0' + rest - quotient * 10);
            rest = quotient;
        }
        length += count;
        return this;
    }

    @Override
    public String toString() {
        return new String(ascii, 0, length, StandardCharsets.ISO_8859_1);
    }
}
