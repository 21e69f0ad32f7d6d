package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;
import dev.stator.codec.internal.DecimalText;
import java.math.BigInteger;

/**
 * S: {@code BigInteger} as decimal text, {@code -12}, of any length. Does not sort: {@code 10} comes before {@code 9}.
 */
public final class BigIntegerText implements TextCodec<BigInteger>, Unordered {
    /** The converter, as {@code @Convert} makes it. */
    public BigIntegerText() {}

    @Override
    public String toText(BigInteger value) {
        return value.toString();
    }

    @Override
    public BigInteger fromText(String text) {
        return DecimalText.wholeOfAnyLength(text);
    }

    @Override
    public String javaType() {
        return "java.math.BigInteger";
    }
}
