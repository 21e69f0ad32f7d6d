package dev.stator.codec;

import dev.stator.codec.internal.Booleans;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codec of BOOL. */
final class BooleanCodec implements AttributeCodec<Boolean> {
    @Override
    public AttributeValue encode(Boolean value) {
        return Booleans.encode(value);
    }

    @Override
    public Boolean decode(AttributeValue stored) {
        return Booleans.decodeBoolean(stored);
    }

    @Override
    public String javaType() {
        return "java.lang.Boolean";
    }
}
