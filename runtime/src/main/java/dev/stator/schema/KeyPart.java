package dev.stator.schema;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.BinaryCodec;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.Checks;
import dev.stator.codec.internal.SensitiveCodec;
import dev.stator.codec.internal.Spelling;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One attribute of a key of a table or an index.
 *
 * @param attribute its stored name
 * @param type its stored type
 * @param codec how it is stored
 * @param sensitive whether no text must show its values
 * @param <K> its Java type
 */
public record KeyPart<K>(String attribute, KeyType type, AttributeCodec<K> codec, boolean sensitive) {
    /** A part stored as S. */
    public static <K> KeyPart<K> text(String attribute, TextCodec<K> codec) {
        return new KeyPart<>(attribute, KeyType.S, codec, false);
    }

    /** A part stored as N. */
    public static <K> KeyPart<K> number(String attribute, NumberCodec<K> codec) {
        return new KeyPart<>(attribute, KeyType.N, codec, false);
    }

    /** A part stored as B. */
    public static <K> KeyPart<K> binary(String attribute, BinaryCodec<K> codec) {
        return new KeyPart<>(attribute, KeyType.B, codec, false);
    }

    /** The same, of values that no text must show. */
    public KeyPart<K> asSensitive() {
        return new KeyPart<>(attribute, type, codec, true);
    }

    /** This part with the value {@code value}. */
    public KeyEquality<K> is(K value) {
        return new KeyEquality<>(this, value);
    }

    /**
     * The stored form of {@code value}, which stands in a key.
     *
     * @throws EncodingException if the value is null, refused by the codec, or empty: DynamoDB's keys are not
     */
    public AttributeValue encode(@Nullable K value) {
        if (value == null) {
            throw refused("it is null, and part of a key");
        }
        AttributeValue stored;
        try {
            stored = Checks.stored(codec, codec.encode(value));
        } catch (RuntimeException e) {
            EncodingException refused = sensitive ? SensitiveCodec.encoding(e, codec) : Checks.encoding(e, codec);
            throw refused.under(attribute);
        }
        if (stored == null || isEmpty(stored)) {
            throw refused("it is empty, and part of a key, which DynamoDB wants to be at least one "
                    + (type == KeyType.B ? "byte" : "character"));
        }
        return stored;
    }

    /**
     * The value that {@code stored} is the stored form of.
     *
     * @param stored null: missing
     * @throws DecodingException naming the attribute, if it is missing, no value of {@code K}, or stored in another form than the one
     *     in which the value is written
     */
    public K decode(@Nullable AttributeValue stored) {
        if (stored == null || Checks.isAbsent(stored)) {
            throw new DecodingException("it is missing, and part of a key")
                    .typed(null, codec.javaType())
                    .under(attribute);
        }
        K value;
        try {
            value = Checks.read(codec, codec.decode(stored));
        } catch (RuntimeException e) {
            throw unread(e, stored);
        }
        try {
            (sensitive ? Spelling.OF_SENSITIVE_KEYS : Spelling.OF_KEYS).check(codec, stored, value);
        } catch (DecodingException e) {
            throw Checks.decoding(e, stored, codec.javaType()).under(attribute);
        } catch (RuntimeException e) {
            throw unread(e, stored);
        }
        return value;
    }

    private DecodingException unread(RuntimeException failure, AttributeValue stored) {
        DecodingException refused = sensitive
                ? SensitiveCodec.decoding(failure, stored, codec.javaType())
                : Checks.decoding(failure, stored, codec.javaType());
        return refused.under(attribute);
    }

    /**
     * Checks the form of a value.
     *
     * @throws DecodingException naming the attribute, if {@code stored} is no value of {@code K}, or in another form than the one in
     *     which the value is written
     */
    void check(AttributeValue stored) {
        if (!Spelling.isWritten(codec, stored) && !Checks.isAbsent(stored)) {
            decode(stored);
        }
    }

    /**
     * Whether two values make the same key: whether they are stored as the same, whatever their {@code equals} says. Arrays of equal bytes
     * are, and 1.0 and 1.00. A value that cannot be stored makes no key, and is the same as what it equals.
     */
    public boolean same(@Nullable K one, @Nullable K other) {
        return identity(one).equals(identity(other));
    }

    /** A hash code that values have in common that make the {@link #same} key. */
    public int hash(@Nullable K value) {
        return identity(value).hashCode();
    }

    private Object identity(@Nullable K value) {
        if (value == null) {
            return AttributeValue.Type.NUL;
        }
        try {
            AttributeValue stored = codec.encode(value);
            return stored == null ? value : stored;
        } catch (RuntimeException unstorable) {
            return value; // Refused with a reason where it is sent; to compare, that is no place to complain.
        }
    }

    private EncodingException refused(String problem) {
        return new EncodingException(problem)
                .typed(type.name(), codec.javaType())
                .under(attribute);
    }

    private static boolean isEmpty(AttributeValue stored) {
        return stored.s() != null
                ? stored.s().isEmpty()
                : stored.b() != null && stored.b().asByteArrayUnsafe().length == 0;
    }
}
