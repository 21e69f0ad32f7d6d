package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;

/** N. */
public final class FloatCodec implements NumberCodec<Float>, Canonical {
    @Override
    public String toNumber(Float value) {
        return Decimals.write(value.floatValue());
    }

    @Override
    public Float fromNumber(String number) {
        return Decimals.parseFloat(number);
    }

    @Override
    public String javaType() {
        return "java.lang.Float";
    }
}
