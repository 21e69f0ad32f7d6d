package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.FractionDigits;
import java.time.Instant;

/**
 * S: {@code Instant} as {@code 2026-01-31T10:15:30Z}, with no digits of fraction, as programs that count in seconds
 * write it. A finer time is refused, on write and on read, as is a year outside 0000 to 9999. Sorts by time.
 */
public final class InstantSeconds implements TextCodec<Instant> {
    /** The converter, as {@code @Convert} makes it. */
    public InstantSeconds() {}

    @Override
    public String toText(Instant value) {
        return FractionDigits.NONE.utc(value);
    }

    @Override
    public Instant fromText(String text) {
        return FractionDigits.NONE.instant(text);
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }
}
