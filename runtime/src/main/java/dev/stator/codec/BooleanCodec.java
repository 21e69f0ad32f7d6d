package dev.stator.codec;

import dev.stator.codec.internal.Booleans;
import dev.stator.codec.json.JsonValues;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codec of BOOL. */
final class BooleanCodec implements AttributeCodec<Boolean>, FromJson<Boolean> {
    @Override
    public AttributeValue encode(Boolean value) {
        return Booleans.encode(value);
    }

    @Override
    public Boolean decode(AttributeValue stored) {
        return Booleans.decodeBoolean(stored);
    }

    @Override
    public Boolean decode(JsonValues json, int at) {
        Boolean value = json.bool(at);
        return value == null ? decode(json.value(at)) : value;
    }

    @Override
    public String javaType() {
        return "java.lang.Boolean";
    }
}
