package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.time.DateTimeException;
import java.time.Instant;

/** Instants as a count of seconds or milliseconds since 1970. What the count cannot say is refused. */
public enum EpochUnit {
    /** Seconds. */
    SECONDS("seconds", 1, 10),
    /** Milliseconds. */
    MILLIS("milliseconds", 1000, 13);

    private static final int NANOS_A_SECOND = 1_000_000_000;
    private static final int MAX_WIDTH = 100;

    private final String plural;
    private final int perSecond;
    private final int digits;

    EpochUnit(String plural, int perSecond, int digits) {
        this.plural = plural;
        this.perSecond = perSecond;
        this.digits = digits;
    }

    /** How many of this unit passed from 1970 to {@code value}. */
    private long count(Instant value) {
        int nanos = NANOS_A_SECOND / perSecond;
        if (value.getNano() % nanos != 0) {
            throw new EncodingException(value + " is finer than whole " + plural
                    + ", which is all that this form holds:" + " truncate it first, or choose another converter");
        }
        try {
            return this == SECONDS ? value.getEpochSecond() : value.toEpochMilli();
        } catch (ArithmeticException e) {
            throw new EncodingException(value + " is more " + plural + " from 1970 than a long holds", e);
        }
    }

    /** How many digits the count has from 2001 to 2286. */
    public int digits() {
        return digits;
    }

    /** The count as N. */
    public String number(Instant value) {
        return Long.toString(count(value));
    }

    /** The instant of a stored N. */
    public Instant instant(String number) {
        return instant(WholeNumbers.parseLong(number));
    }

    private Instant instant(long count) {
        try {
            return this == SECONDS ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
        } catch (DateTimeException e) {
            throw new DecodingException(count + " " + plural + " from 1970 are beyond all time that Instant holds", e);
        }
    }

    /** The count in its {@link #digits}. */
    String padded(Instant value) {
        return padded(value, digits);
    }

    /** The instant of a count in its {@link #digits}. */
    Instant ofDigits(String text) {
        return ofDigits(text, digits);
    }

    /** The count in so many digits. */
    public String padded(Instant value, int digits) {
        long count = count(value);
        String text = Long.toString(count);
        if (count < 0 || text.length() > digits) {
            throw new EncodingException(value + " is " + count + " " + plural + " from 1970; this form holds 0 to "
                    + digits + " digits of them, so that text sorts as time does");
        }
        return "0".repeat(digits - text.length()) + text;
    }

    /**
     * The instant of a count in so many digits, or fewer: no text of more has a value that
     * {@link #padded(Instant, int)} writes.
     */
    public Instant ofDigits(String text, int digits) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new DecodingException("\"" + text + "\" is no count of " + plural + " from 1970");
        }
        Instant value = instant(text);
        if (count(value) > 0 && Long.toString(count(value)).length() > digits) {
            throw new DecodingException(
                    "\"" + text + "\" has more than the " + digits + " digits that this form holds");
        }
        return value;
    }

    /** {@code digits}, if it is a width. */
    public static int width(int digits) {
        if (digits < 1 || digits > MAX_WIDTH) {
            throw new IllegalArgumentException("digits: " + digits + " is not from 1 to " + MAX_WIDTH);
        }
        return digits;
    }
}
