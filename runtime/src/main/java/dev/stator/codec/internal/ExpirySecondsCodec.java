package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;

/** N: seconds since 1970. */
public final class ExpirySecondsCodec implements NumberCodec<Long>, Canonical, OneForm {
    @Override
    public String toNumber(Long value) {
        return Long.toString(EpochSeconds.written(value));
    }

    @Override
    public Long fromNumber(String number) {
        return EpochSeconds.read(number);
    }

    @Override
    public String javaType() {
        return "java.lang.Long";
    }
}
