package dev.stator.schema;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Checks;
import dev.stator.codec.Spelling;
import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The value of one component. */
record AttributePart<K>(String attribute, KeyAttributeType type, AttributeCodec<K> codec, boolean sensitive)
        implements KeyPart<K> {
    @Override
    public KeyPart<K> asSensitive() {
        return new AttributePart<>(attribute, type, codec, true);
    }

    @Override
    public AttributeValue encode(@Nullable K value) {
        if (value == null) {
            throw refused("it is null, and part of a key");
        }
        AttributeValue stored;
        try {
            stored = Checks.encode(codec, value);
        } catch (RuntimeException e) {
            EncodingException refused = sensitive ? Checks.encodingSensitive(e, codec) : Checks.encoding(e, codec);
            throw refused.under(attribute);
        }
        if (stored == null || isEmpty(stored)) {
            throw refused("it is empty, and part of a key, which DynamoDB wants to be at least one "
                    + (type == KeyAttributeType.B ? "byte" : "character"));
        }
        return stored;
    }

    @Override
    public K decode(@Nullable AttributeValue stored) {
        if (stored == null || StoredTypes.isAbsent(stored)) {
            throw new DecodingException("it is missing, and part of a key")
                    .typed(null, codec.javaType())
                    .under(attribute);
        }
        K value;
        try {
            value = Checks.decode(codec, stored);
        } catch (RuntimeException e) {
            throw unread(e, stored);
        }
        try {
            (sensitive ? Spelling.OF_SENSITIVE_KEYS : Spelling.OF_KEYS).check(codec, stored, value);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, codec.javaType()).under(attribute);
        } catch (RuntimeException e) {
            throw unread(e, stored);
        }
        return value;
    }

    private DecodingException unread(RuntimeException failure, AttributeValue stored) {
        DecodingException refused = sensitive
                ? CodecErrors.decodingSensitive(failure, stored, codec.javaType())
                : CodecErrors.decoding(failure, stored, codec.javaType());
        return refused.under(attribute);
    }

    @Override
    public boolean isWritten(String text) {
        return Spelling.isWritten(codec, text);
    }

    @Override
    public void check(AttributeValue stored) {
        if (!Spelling.isWritten(codec, stored) && !StoredTypes.isAbsent(stored)) {
            decode(stored);
        }
    }

    @Override
    public boolean same(@Nullable K one, @Nullable K other) {
        return identity(one).equals(identity(other));
    }

    @Override
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
