package dev.stator.codec.internal;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** BOOL. */
public final class Booleans {
    private static final AttributeValue TRUE = AttributeValue.fromBool(true);
    private static final AttributeValue FALSE = AttributeValue.fromBool(false);

    private Booleans() {}

    /** The stored form, shared. */
    public static AttributeValue encode(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The boolean of a stored BOOL. */
    public static boolean decodeBoolean(AttributeValue stored) {
        Boolean value = stored.bool();
        if (value == null) {
            throw CodecErrors.expected("BOOL", "java.lang.Boolean", stored);
        }
        return value;
    }
}
