package dev.stator.codec;

import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.SdkValues;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A codec whose stored form is B. Its type may be a key and an element of a set (BS); B sorts by unsigned bytes. There
 * bytes are read only if they are those that {@link #toBytes} gives for the value read: by others, DynamoDB would not
 * find it again.
 *
 * @param <T> the Java type; never null
 */
public interface BinaryCodec<T> extends AttributeCodec<T> {
    /**
     * The bytes of {@code value}: others for each value.
     *
     * @throws EncodingException if the value has no such bytes
     */
    SdkBytes toBytes(T value);

    /**
     * The value of {@code bytes}.
     *
     * @throws DecodingException if they are the bytes of no value
     */
    T fromBytes(SdkBytes bytes);

    @Override
    default AttributeValue encode(T value) {
        return SdkValues.b(Checks.bytes(this, value));
    }

    @Override
    default T decode(AttributeValue stored) {
        SdkBytes bytes = stored.b();
        if (bytes == null) {
            throw CodecErrors.expected("B");
        }
        return fromBytes(bytes);
    }
}
