package dev.stator.codec;

import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.codec.internal.WellFormed;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What holds for each codec's stored form, a user's too; and the errors when it does not. For the runtime, which calls
 * codecs by it.
 */
public final class Checks {
    private Checks() {}

    /** The text of {@code value}, well-formed. */
    public static <T> String text(TextCodec<T> codec, T value) {
        if (codec instanceof Texts.StringCodec plain) {
            return plain.toText((String) value);
        }
        String text = codec.toText(value);
        return codec instanceof BuiltIn ? text : WellFormed.check(written(codec, text));
    }

    /** The number of {@code value}, in canonical form. */
    public static <T> String number(NumberCodec<T> codec, T value) {
        String number = codec.toNumber(value);
        return codec instanceof BuiltIn ? number : DecimalText.canonical(written(codec, number));
    }

    /** The bytes of {@code value}. */
    static <T> SdkBytes bytes(BinaryCodec<T> codec, T value) {
        return written(codec, codec.toBytes(value));
    }

    /** The error of a component of type {@code javaType} that is null; its place is still to be told. */
    static EncodingException isNull(String javaType) {
        return new EncodingException(
                        "it is null and would not read back as null; give it a value, or declare it @Nullable")
                .typed(null, javaType);
    }

    private static <S> S written(AttributeCodec<?> codec, @Nullable S stored) {
        if (stored == null) {
            throw new EncodingException("its converter " + nameOf(codec) + " answers null for it");
        }
        return stored;
    }

    /** What {@code codec} made of a stored value: never null. */
    public static <T> T read(AttributeCodec<T> codec, @Nullable T value) {
        if (value == null) {
            throw new DecodingException("its converter " + nameOf(codec) + " answers null for it");
        }
        return value;
    }

    /** The value whose stored form, not NULL, this is; any error that the codec throws. */
    public static <T> T decode(AttributeCodec<T> codec, AttributeValue stored) {
        return read(codec, decoded(codec, stored));
    }

    /** Asks the usual codecs by their classes: a compiler sees what is called then, and makes one loop of it. */
    @SuppressWarnings("unchecked") // each reads its own type
    private static <T> @Nullable T decoded(AttributeCodec<T> codec, AttributeValue stored) {
        if (codec instanceof Texts.StringCodec text) {
            return (T) text.decode(stored);
        } else if (codec instanceof Numbers.IntegerCodec number) {
            return (T) number.decode(stored);
        } else if (codec instanceof Numbers.LongCodec number) {
            return (T) number.decode(stored);
        } else if (codec instanceof Binaries.SdkBytesCodec binary) {
            return (T) binary.decode(stored);
        }
        return codec.decode(stored);
    }

    /**
     * The stored form of an attribute; null where it stands for absence. Throws any error that the codec throws.
     *
     * @throws EncodingException with the problem alone, if it is NULL, which would read as absent, or no value at all
     */
    public static <T> @Nullable AttributeValue encode(AttributeCodec<? super T> codec, T value) {
        if (codec instanceof Texts.StringCodec text) {
            return text.encode((String) value);
        } else if (codec instanceof Numbers.IntegerCodec number) {
            return number.encode((Integer) value);
        } else if (codec instanceof Numbers.LongCodec number) {
            return number.encode((Long) value);
        } else if (codec instanceof Binaries.SdkBytesCodec binary) {
            return binary.encode((SdkBytes) value);
        }
        AttributeValue stored = codec.encode(value);
        if (stored != null && stored.type() == AttributeValue.Type.NUL) {
            throw new EncodingException("its converter " + nameOf(codec)
                    + " answers DynamoDB's NULL for it, which would read as absent; answer null and override absent()");
        }
        if (stored != null && StoredTypes.of(stored) == AttributeValue.Type.UNKNOWN_TO_SDK_VERSION) {
            throw new EncodingException("its converter " + nameOf(codec) + " answers an AttributeValue with "
                    + StoredTypes.membersOf(stored));
        }
        return stored;
    }

    /** The same of an element of L or a value of M, where an attribute value that is NULL reads back as it is. */
    public static <T> @Nullable AttributeValue encodeElement(AttributeCodec<? super T> codec, T value) {
        return codec instanceof AttributeValues itself
                ? itself.encodeElement((AttributeValue) value)
                : encode(codec, value);
    }

    private static String nameOf(AttributeCodec<?> codec) {
        return Composite.core(codec).getClass().getTypeName();
    }

    /**
     * The stored value is of another type than {@code type}; the ready converter that reads it as what {@code codec}
     * reads is named.
     */
    static DecodingException expected(String type, AttributeCodec<?> codec, AttributeValue stored) {
        return CodecErrors.expected(type, Composite.core(codec).javaType(), stored);
    }

    /** {@code failure}, thrown by {@code codec}, as an error that knows both types. */
    public static EncodingException encoding(RuntimeException failure, AttributeCodec<?> codec) {
        return CodecErrors.encoding(failure).typed(storedType(codec), codec.javaType());
    }

    /** {@code failure}, thrown by {@code codec}, as an error that knows both types and shows nothing of the value. */
    public static EncodingException encodingSensitive(RuntimeException failure, AttributeCodec<?> codec) {
        return encoding(CodecErrors.withheldEncoding(failure), codec);
    }

    private static @Nullable String storedType(AttributeCodec<?> given) {
        AttributeCodec<?> codec = Composite.core(given);
        if (codec instanceof TextCodec) {
            return "S";
        } else if (codec instanceof NumberCodec) {
            return "N";
        } else if (codec instanceof BinaryCodec) {
            return "B";
        } else if (codec instanceof ItemCodec) {
            return "M";
        }
        return null;
    }
}
