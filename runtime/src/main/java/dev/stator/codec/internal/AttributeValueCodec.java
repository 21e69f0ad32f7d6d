package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.EncodingException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An attribute value as it is. */
public final class AttributeValueCodec implements AttributeCodec<AttributeValue> {
    @Override
    public AttributeValue encode(AttributeValue value) {
        switch (value.type()) {
            case NUL -> throw new EncodingException("a NULL would read back as absent; use Optional or null instead");
            case UNKNOWN_TO_SDK_VERSION -> throw new EncodingException("this AttributeValue has no value set");
            default -> {
                return value;
            }
        }
    }

    @Override
    public AttributeValue decode(AttributeValue stored) {
        return stored;
    }

    @Override
    public String javaType() {
        return "software.amazon.awssdk.services.dynamodb.model.AttributeValue";
    }
}
