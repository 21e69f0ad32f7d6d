package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;
import dev.stator.error.DecodingException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** N. */
public final class BigIntegerCodec implements NumberCodec<BigInteger>, Canonical, OneForm {
    @Override
    public String toNumber(BigInteger value) {
        return value.bitLength() < Long.SIZE ? Long.toString(value.longValue()) : DecimalText.of(new BigDecimal(value));
    }

    @Override
    public BigInteger fromNumber(String number) {
        BigDecimal value = DecimalText.read(number);
        if (value.signum() != 0 && value.stripTrailingZeros().scale() > 0) {
            throw new DecodingException(number + " is no whole number");
        }
        return value.toBigInteger();
    }

    @Override
    public String javaType() {
        return "java.math.BigInteger";
    }
}
