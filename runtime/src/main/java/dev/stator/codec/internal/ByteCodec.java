package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** N. */
public final class ByteCodec implements NumberCodec<Byte>, Canonical, OneForm {
    @Override
    public String toNumber(Byte value) {
        return Long.toString(value);
    }

    @Override
    public Byte fromNumber(String number) {
        return WholeNumbers.parseByte(number);
    }

    @Override
    public AttributeValue encode(Byte value) {
        return WholeNumbers.encode(value);
    }

    @Override
    public String javaType() {
        return "java.lang.Byte";
    }
}
