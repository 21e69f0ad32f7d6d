package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.OtherTimes;
import java.time.Instant;

/**
 * S: {@code Instant} as Python's {@code datetime.isoformat()} writes a time of UTC: {@code 2026-01-31T10:15:30+00:00},
 * with six digits of fraction where it is not zero. A time finer than microseconds is refused, on write and on read, as
 * is a year outside 0000 to 9999. Sorts by time.
 */
public final class PythonInstant implements TextCodec<Instant> {
    /** The converter, as {@code @Convert} makes it. */
    public PythonInstant() {}

    @Override
    public String toText(Instant value) {
        return OtherTimes.python(value);
    }

    @Override
    public Instant fromText(String text) {
        return OtherTimes.pythonInstant(text);
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }
}
