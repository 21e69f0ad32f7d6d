package dev.stator.codec.convert;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.internal.WholeNumbers;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * BOOL, as without a converter; reads also N 0 and 1. For a table whose items change from the one form to the other.
 */
public final class LenientBoolean implements AttributeCodec<Boolean> {
    /** The converter, as {@code @Convert} makes it. */
    public LenientBoolean() {}

    @Override
    public AttributeValue encode(Boolean value) {
        return AttributeValue.fromBool(value);
    }

    @Override
    public Boolean decode(AttributeValue stored) {
        return stored.n() == null ? Codecs.BOOLEAN.decode(stored) : WholeNumbers.parseBoolean(stored.n());
    }

    @Override
    public String javaType() {
        return "java.lang.Boolean";
    }
}
