package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;

/** N. */
public final class DoubleCodec implements NumberCodec<Double>, Canonical {
    @Override
    public String toNumber(Double value) {
        return Decimals.write(value.doubleValue());
    }

    @Override
    public Double fromNumber(String number) {
        return Decimals.parseDouble(number);
    }

    @Override
    public String javaType() {
        return "java.lang.Double";
    }
}
