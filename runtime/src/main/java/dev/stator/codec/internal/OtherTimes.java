package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as Java's {@code toString()} and Python's libraries write them. */
public final class OtherTimes {
    private static final String PYTHON_UTC = "+00:00";
    private static final String PYNAMO_UTC = "+0000";

    private OtherTimes() {}

    /** The instant that {@code Instant.toString()} writes so. */
    public static Instant javaInstant(String text) {
        return text.startsWith("+") || text.startsWith("-") ? far(text) : IsoReader.instant(text);
    }

    /** Of a year that has a sign: the JDK's own form and no other. */
    private static Instant far(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (instant.toString().equals(text)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw refused(text, e);
        }
        throw refused(text, null);
    }

    private static DecodingException refused(String text, @Nullable Exception cause) {
        return new DecodingException("\"" + text + "\" is no instant like 2026-01-31T10:15:30Z", cause);
    }

    /** What {@code toString()} writes of a year of four digits. */
    public static String java(LocalDateTime value) {
        if (value.getYear() < 0 || value.getYear() > IsoText.MAX_YEAR) {
            throw new EncodingException(value + " is outside the years 0000 to 9999, where text sorts as time does");
        }
        return value.toString();
    }

    /** The duration that {@code Duration.toString()} writes so. */
    public static Duration javaDuration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new DecodingException("\"" + text + "\" is no duration like PT1.5S", e);
        }
    }

    /** The instant of what others write for ISO 8601. */
    public static Instant lenientInstant(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        boolean blank = upper.length() > IsoText.DATE_LENGTH && upper.charAt(IsoText.DATE_LENGTH) == ' ';
        String dated = blank
                ? upper.substring(0, IsoText.DATE_LENGTH) + 'T' + upper.substring(IsoText.DATE_LENGTH + 1)
                : upper;
        int sign = Math.max(dated.lastIndexOf('+'), dated.lastIndexOf('-'));
        boolean basic = sign > IsoText.DATE_LENGTH && dated.length() == sign + PYNAMO_UTC.length();
        int minutes = sign + 3;
        return IsoReader.instant(
                basic && dated.charAt(minutes) != ':'
                        ? dated.substring(0, minutes) + ':' + dated.substring(minutes)
                        : dated);
    }

    /** What {@code datetime.isoformat()} writes at UTC. */
    public static String python(Instant value) {
        boolean whole = value.truncatedTo(ChronoUnit.SECONDS).equals(value);
        return (whole ? FractionDigits.NONE : FractionDigits.SIX).write(value, PYTHON_UTC);
    }

    /** The instant that {@code datetime.isoformat()} writes so. */
    public static Instant pythonInstant(String text) {
        return FractionDigits.SIX.instant(text);
    }

    /** What PynamoDB writes. */
    public static String pynamo(Instant value) {
        return FractionDigits.SIX.write(value, PYNAMO_UTC);
    }

    /** The instant that PynamoDB writes so. */
    public static Instant pynamoInstant(String text) {
        boolean basic = text.endsWith(PYNAMO_UTC);
        return FractionDigits.SIX.instant(basic ? text.substring(0, text.length() - PYNAMO_UTC.length()) + "Z" : text);
    }
}
