package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.FractionDigits;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * S: {@code Instant} as Python's {@code datetime.isoformat()} writes a time of UTC: {@code 2026-01-31T10:15:30+00:00}, with six
 * digits of fraction where it is not zero. A time finer than microseconds is refused, on write and on read, as is a year outside
 * 0000 to 9999. Sorts by time.
 */
public final class PythonInstant implements TextCodec<Instant> {
    /** The converter, as {@code @Convert} makes it. */
    public PythonInstant() {}

    private static final String UTC = "+00:00";

    @Override
    public String toText(Instant value) {
        boolean whole = value.truncatedTo(ChronoUnit.SECONDS).equals(value);
        return (whole ? FractionDigits.NONE : FractionDigits.SIX).write(value, UTC);
    }

    @Override
    public Instant fromText(String text) {
        return FractionDigits.SIX.instant(text);
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }
}
