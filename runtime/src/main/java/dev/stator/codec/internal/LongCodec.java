package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** N. */
public final class LongCodec implements NumberCodec<Long>, Canonical, OneForm {
    @Override
    public String toNumber(Long value) {
        return Long.toString(value);
    }

    @Override
    public Long fromNumber(String number) {
        return WholeNumbers.parseLong(number);
    }

    @Override
    public AttributeValue encode(Long value) {
        return WholeNumbers.encode(value);
    }

    @Override
    public String javaType() {
        return "java.lang.Long";
    }
}
