package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** N. */
public final class IntegerCodec implements NumberCodec<Integer>, Canonical, OneForm {
    @Override
    public String toNumber(Integer value) {
        return Long.toString(value);
    }

    @Override
    public Integer fromNumber(String number) {
        return WholeNumbers.parseInt(number);
    }

    @Override
    public AttributeValue encode(Integer value) {
        return WholeNumbers.encode(value);
    }

    @Override
    public String javaType() {
        return "java.lang.Integer";
    }
}
