package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** BOOL. */
public final class BooleanCodec implements AttributeCodec<Boolean> {
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
