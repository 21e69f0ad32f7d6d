package dev.stator.codec;

import dev.stator.codec.Wrappers.SensitiveCodec;
import dev.stator.error.DecodingException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Of a component that stands in an item twice: in two attributes of its key, or in the key and an attribute. */
final class Agreement {
    private Agreement() {}

    /** @throws DecodingException if the values differ in what is stored of them */
    static <T> void check(
            String component, AttributeCodec<T> codec, String attribute, T value, String other, T ofOther) {
        if (value.equals(ofOther)) {
            return;
        }
        AttributeValue one = codec.encode(value);
        AttributeValue two = codec.encode(ofOther);
        if (one == null || !one.equals(two)) {
            boolean hidden = codec instanceof SensitiveCodec;
            throw new DecodingException("component " + component + " is " + shown(hidden, one) + " in " + attribute
                            + ", and " + shown(hidden, two) + " in " + other)
                    .typed(null, codec.javaType());
        }
    }

    private static String shown(boolean hidden, @Nullable AttributeValue stored) {
        if (hidden || stored == null) {
            return hidden ? "***" : "nothing";
        }
        return stored.s() != null ? "\"" + stored.s() + "\"" : String.valueOf(stored.n());
    }
}
