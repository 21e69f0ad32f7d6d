package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** N. */
public final class ShortCodec implements NumberCodec<Short>, Canonical, OneForm {
    @Override
    public String toNumber(Short value) {
        return Long.toString(value);
    }

    @Override
    public Short fromNumber(String number) {
        return WholeNumbers.parseShort(number);
    }

    @Override
    public AttributeValue encode(Short value) {
        return WholeNumbers.encode(value);
    }

    @Override
    public String javaType() {
        return "java.lang.Short";
    }
}
