package dev.stator.codec.convert;

import dev.stator.codec.Codecs;
import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.OtherTimes;
import java.time.Instant;

/**
 * S: {@code Instant} as without a converter, with nine digits of fraction. Reads also what others write: a blank for
 * the T, {@code t} and {@code z}, and offsets without a colon such as {@code +0000}. A time without an offset is no
 * instant and refused.
 */
public final class LenientInstant implements TextCodec<Instant> {
    /** The converter, as {@code @Convert} makes it. */
    public LenientInstant() {}

    @Override
    public String toText(Instant value) {
        return Codecs.INSTANT.toText(value);
    }

    @Override
    public Instant fromText(String text) {
        return OtherTimes.lenientInstant(text);
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }
}
