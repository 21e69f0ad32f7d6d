package dev.stator.codec.convert;

import dev.stator.codec.NumberCodec;
import dev.stator.codec.internal.EpochUnit;
import java.time.Instant;

/**
 * N: {@code Instant} as whole seconds since 1970, as Unix time is. A fraction of a second is refused. Sorts by time.
 *
 * <p>A time to live needs no converter: {@code @Ttl} stores it so.
 */
public final class EpochSeconds implements NumberCodec<Instant> {
    /** The converter, as {@code @Convert} makes it. */
    public EpochSeconds() {}

    @Override
    public String toNumber(Instant value) {
        return EpochUnit.SECONDS.number(value);
    }

    @Override
    public Instant fromNumber(String number) {
        return EpochUnit.SECONDS.instant(number);
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }
}
