package dev.stator.codec;

import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.internal.SdkValues;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A codec whose stored form is N: up to 38 significant digits, magnitude 1E-130 to 9.9...E+125, or zero. Its type may
 * be a key, an element of a set (NS) and a map's key. There a number is read only if it is the one that
 * {@link #toNumber} gives for the value read: by another, DynamoDB would not find it again.
 *
 * @param <T> the Java type; never null
 */
public interface NumberCodec<T> extends AttributeCodec<T> {
    /**
     * The number of {@code value} in decimal, plain or with exponent: {@code -12.5}, {@code 1E+100}. Equal values have
     * equal numbers and no others have.
     *
     * @throws EncodingException if the value is no number that DynamoDB can hold
     */
    String toNumber(T value);

    /**
     * The value of {@code number}, in any decimal form that DynamoDB can hold: longer ones are refused before.
     *
     * @throws DecodingException if {@code T} cannot hold it
     */
    T fromNumber(String number);

    @Override
    default AttributeValue encode(T value) {
        return SdkValues.n(Checks.number(this, value));
    }

    @Override
    default T decode(AttributeValue stored) {
        String number = stored.n();
        if (number == null) {
            throw Checks.expected("N", this, stored);
        }
        return fromNumber(DecimalText.checkLength(number));
    }
}
