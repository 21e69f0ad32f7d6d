package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.FractionDigits;
import java.time.Instant;

/**
 * S: {@code Instant} as {@code 2026-01-31T10:15:30.000Z}, with exactly three digits of fraction, as JavaScript's
 * {@code toISOString()}, .NET, Amplify and the mapper of the SDK 1 write it. A finer time is refused, on write and on
 * read, as is a year outside 0000 to 9999. Sorts by time.
 */
public final class InstantMillis implements TextCodec<Instant> {
    /** The converter, as {@code @Convert} makes it. */
    public InstantMillis() {}

    @Override
    public String toText(Instant value) {
        return FractionDigits.THREE.utc(value);
    }

    @Override
    public Instant fromText(String text) {
        return FractionDigits.THREE.instant(text);
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }
}
