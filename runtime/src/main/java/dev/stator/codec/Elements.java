package dev.stator.codec;

import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Elements of L and values of M, where what would be an absent attribute is stored as NULL. */
final class Elements {
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private Elements() {}

    static <T> AttributeValue encode(AttributeCodec<T> codec, @Nullable T element) {
        if (element == null) {
            throw new EncodingException(
                            "it is null, which collections do not hold; use Optional for what may be missing")
                    .typed(null, codec.javaType());
        }
        AttributeValue stored;
        try {
            stored = Checks.encodeElement(codec, element);
        } catch (RuntimeException e) {
            throw Checks.encoding(e, codec);
        }
        if (stored != null) {
            return stored;
        }
        if (codec.absent() == null) {
            throw new EncodingException(
                            "its codec stores it as absent, but has no value for absence: override absent()")
                    .typed(null, codec.javaType());
        }
        return NULL;
    }

    static <T> T decode(AttributeCodec<T> codec, AttributeValue stored) {
        if (!StoredTypes.isAbsent(stored) || codec instanceof AttributeValues) {
            try {
                return Checks.decode(codec, stored);
            } catch (RuntimeException e) {
                throw CodecErrors.decoding(e, stored, codec.javaType());
            }
        }
        T absent = codec.absent();
        if (absent == null) {
            throw new DecodingException("it is NULL, and absence is no value of this type; declare it Optional")
                    .typed("NULL", codec.javaType());
        }
        return absent;
    }
}
