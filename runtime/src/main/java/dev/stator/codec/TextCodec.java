package dev.stator.codec;

import dev.stator.codec.internal.SdkValues;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A codec whose stored form is S. Its type may be a key, an element of a set (SS) and a map's key.
 *
 * <p>In a key, in a set and as the name of an entry a text is read only if it is the one that {@link #toText} gives for
 * the value read: by another, DynamoDB would not find it again. Elsewhere {@link #fromText} may read other texts too.
 *
 * <p>As a range key its values sort as DynamoDB sorts S: by the UTF-8 bytes of {@link #toText}.
 *
 * @param <T> the Java type; never null
 */
public interface TextCodec<T> extends AttributeCodec<T> {
    /**
     * The text of {@code value}: another one for each value, and well-formed (no unpaired surrogates).
     *
     * @throws EncodingException if the value has no such text
     */
    String toText(T value);

    /**
     * The value of {@code text}.
     *
     * @throws DecodingException if it is the text of no value
     */
    T fromText(String text);

    @Override
    default AttributeValue encode(T value) {
        return SdkValues.s(Checks.text(this, value));
    }

    @Override
    default T decode(AttributeValue stored) {
        String text = stored.s();
        if (text == null) {
            throw Checks.expected("S", this, stored);
        }
        return fromText(text);
    }
}
