package dev.stator.schema;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.BinaryCodec;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How an entity makes one attribute of a key of a table or an index. Immutable. Each way is a case, of which the value
 * of one component is the only one.
 *
 * @param <K> the Java type of what stands in the attribute
 */
public sealed interface KeyPart<K> permits AttributePart {
    /** One component, stored as S. */
    static <K> KeyPart<K> text(String attribute, TextCodec<K> codec) {
        return new AttributePart<>(attribute, KeyAttributeType.S, codec, false);
    }

    /** One component, stored as N. */
    static <K> KeyPart<K> number(String attribute, NumberCodec<K> codec) {
        return new AttributePart<>(attribute, KeyAttributeType.N, codec, false);
    }

    /** One component, stored as B. */
    static <K> KeyPart<K> binary(String attribute, BinaryCodec<K> codec) {
        return new AttributePart<>(attribute, KeyAttributeType.B, codec, false);
    }

    /** The attribute's stored name. */
    String attribute();

    /** The attribute's stored type. */
    KeyAttributeType type();

    /** How a value is stored. What it refuses, {@link #encode} and {@link #decode} refuse with the attribute's name. */
    AttributeCodec<K> codec();

    /** Whether no text must show its values. */
    boolean sensitive();

    /** The same, of values that no text must show. */
    KeyPart<K> asSensitive();

    /** This part with the value {@code value}. */
    default KeyEquality<K> is(K value) {
        return new KeyEquality<>(this, value);
    }

    /**
     * The stored form of {@code value}, which stands in a key.
     *
     * @throws EncodingException if the value is null, refused by the codec, or empty: DynamoDB's keys are not
     */
    AttributeValue encode(@Nullable K value);

    /**
     * The value that {@code stored} is the stored form of.
     *
     * @param stored null: missing
     * @throws DecodingException naming the attribute, if it is missing, no value of {@code K}, or stored in another
     *     form than the one in which the value is written
     */
    K decode(@Nullable AttributeValue stored);

    /**
     * Checks the form of a value.
     *
     * @throws DecodingException naming the attribute, if {@code stored} is no value of {@code K}, or in another form
     *     than the one in which the value is written
     */
    void check(AttributeValue stored);

    /** Whether {@code text}, stored as S, is known to be in the form in which its values are written. */
    boolean isWritten(String text);

    /**
     * Whether two values make the same key: whether they are stored as the same, whatever their {@code equals} says.
     * Arrays of equal bytes are, and 1.0 and 1.00. A value that cannot be stored makes no key, and is the same as what
     * it equals.
     */
    boolean same(@Nullable K one, @Nullable K other);

    /** A hash code that values have in common that make the {@link #same} key. */
    int hash(@Nullable K value);
}
