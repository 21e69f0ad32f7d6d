package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;
import dev.stator.codec.internal.OtherTimes;
import java.time.Instant;

/**
 * S: {@code Instant} as its {@code toString()} writes it, as the Enhanced Client does: {@code 2026-01-31T10:15:30Z}
 * with none, three, six or nine digits of fraction, as needed. Holds every instant.
 *
 * <p>Does not sort: {@code 30.500Z} comes before {@code 30Z}.
 */
public final class InstantToString implements TextCodec<Instant>, Unordered {
    /** The converter, as {@code @Convert} makes it. */
    public InstantToString() {}

    @Override
    public String toText(Instant value) {
        return value.toString();
    }

    @Override
    public Instant fromText(String text) {
        return OtherTimes.javaInstant(text);
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }
}
