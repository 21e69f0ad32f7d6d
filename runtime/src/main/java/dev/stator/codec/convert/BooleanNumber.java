package dev.stator.codec.convert;

import dev.stator.codec.Codecs;
import dev.stator.codec.NumberCodec;
import dev.stator.error.DecodingException;

/**
 * N: {@code boolean} as 0 or 1, as the mapper of the SDK 1, PynamoDB's {@code LegacyBooleanAttribute} and older .NET write it.
 * Another number is refused, as is BOOL. False sorts before true.
 */
public final class BooleanNumber implements NumberCodec<Boolean> {
    /** The converter, as {@code @Convert} makes it. */
    public BooleanNumber() {}

    @Override
    public String toNumber(Boolean value) {
        return value ? "1" : "0";
    }

    @Override
    public Boolean fromNumber(String number) {
        long stored = Codecs.LONG.fromNumber(number);
        if (stored != 0 && stored != 1) {
            throw new DecodingException(number + " is neither 0 nor 1");
        }
        return stored == 1;
    }

    @Override
    public String javaType() {
        return "java.lang.Boolean";
    }
}
