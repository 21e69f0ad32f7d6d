package dev.stator.codec.convert;

import dev.stator.codec.Codecs;
import dev.stator.codec.NumberCodec;
import dev.stator.error.EncodingException;
import java.time.Duration;

/**
 * N: {@code Duration} in seconds, where the Enhanced Client reads it too. A negative one with a fraction is refused on
 * write: older versions of that client, such as 2.54.15, write -0.5 s as -1.5 and read -0.5 as 0.5 s; 2.57.8 does
 * neither. Reads every duration as it is stored: what was -0.5 s to such a version is -1.5 s, as it is to that client
 * itself.
 */
public final class EnhancedDuration implements NumberCodec<Duration> {
    /** The converter, as {@code @Convert} makes it. */
    public EnhancedDuration() {}

    @Override
    public String toNumber(Duration value) {
        if (value.isNegative() && value.toNanosPart() != 0) {
            throw new EncodingException(value + " is negative and has a fraction of a second, which the Enhanced Client"
                    + " reads as another: write whole seconds, or store milliseconds in a long");
        }
        return Codecs.DURATION.toNumber(value);
    }

    @Override
    public Duration fromNumber(String number) {
        return Codecs.DURATION.fromNumber(number);
    }

    @Override
    public String javaType() {
        return "java.time.Duration";
    }
}
