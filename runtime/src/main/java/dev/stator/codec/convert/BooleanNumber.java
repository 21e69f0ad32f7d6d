package dev.stator.codec.convert;

import dev.stator.codec.NumberCodec;
import dev.stator.codec.internal.WholeNumbers;

/**
 * N: {@code boolean} as 0 or 1, as the mapper of the SDK 1, PynamoDB's {@code LegacyBooleanAttribute} and older .NET
 * write it. Another number is refused, as is BOOL. False sorts before true.
 */
public final class BooleanNumber implements NumberCodec<Boolean> {
    /** The converter, as {@code @Convert} makes it. */
    public BooleanNumber() {}

    @Override
    public String toNumber(Boolean value) {
        return WholeNumbers.ofBoolean(value);
    }

    @Override
    public Boolean fromNumber(String number) {
        return WholeNumbers.parseBoolean(number);
    }

    @Override
    public String javaType() {
        return "java.lang.Boolean";
    }
}
