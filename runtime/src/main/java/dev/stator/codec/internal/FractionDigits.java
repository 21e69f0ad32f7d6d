package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * ISO-8601 with a fraction of a fixed number of digits, so that text order is time order. A finer time is refused both
 * ways: it would not come back. A coarser spelling is read.
 */
public enum FractionDigits {
    /** No fraction. */
    NONE(0, "whole seconds"),
    /** Milliseconds. */
    THREE(3, "whole milliseconds"),
    /** Microseconds. */
    SIX(6, "whole microseconds");

    private static final int NANO_DIGITS = 9;

    private final int digits;
    private final String unit;
    private final int nanos;

    FractionDigits(int digits, String unit) {
        this.digits = digits;
        this.unit = unit;
        int scale = 1;
        for (int i = digits; i < NANO_DIGITS; i++) {
            scale *= 10;
        }
        this.nanos = scale;
    }

    /** The text of {@code value} at UTC, which ends in Z. */
    public String utc(Instant value) {
        return write(value, "Z");
    }

    /** The text of {@code value} at UTC, which ends in {@code offset}. */
    String write(Instant value, String offset) {
        LocalDate day = LocalDate.ofEpochDay(IsoText.day(value));
        return write(LocalDateTime.of(day, LocalTime.ofInstant(value, ZoneOffset.UTC))) + offset;
    }

    /** The text of {@code value}. */
    public String write(LocalDateTime value) {
        return append(
                        new IsoText(IsoText.DATE_TIME_LENGTH)
                                .date(value.toLocalDate())
                                .character('T'),
                        value.toLocalTime())
                .toString();
    }

    /** The text of {@code value}. */
    public String write(LocalTime value) {
        return append(new IsoText(IsoText.TIME_LENGTH), value).toString();
    }

    @SuppressWarnings("JavaLocalTimeGetNano") // the seconds are written apart
    private IsoText append(IsoText text, LocalTime time) {
        if (time.getNano() % nanos != 0) {
            throw new EncodingException(time + " is finer than " + unit
                    + ", which is all that this form holds: truncate it" + " first, or choose another converter");
        }
        text.seconds(time);
        return digits == 0 ? text : text.character('.').digits(time.getNano() / nanos, digits);
    }

    /** The instant of {@code text}. */
    public Instant instant(String text) {
        return checked(IsoReader.instant(text), text);
    }

    /** The date and time of {@code text}. */
    public LocalDateTime localDateTime(String text) {
        return checked(IsoReader.localDateTime(text), text);
    }

    /** The time of {@code text}. */
    public LocalTime localTime(String text) {
        return checked(IsoReader.localTime(text), text);
    }

    private <T extends TemporalAccessor> T checked(T value, String text) {
        if (value.get(ChronoField.NANO_OF_SECOND) % nanos != 0) {
            throw new DecodingException(
                    "\"" + text + "\" is finer than " + unit + ", which is all that this form holds");
        }
        return value;
    }
}
