package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.BinaryCodec;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What holds for each codec's stored form, a user's too; and the errors when it does not. */
public final class Checks {
    private Checks() {}

    /** The text of {@code value}, well-formed. */
    public static <T> String text(TextCodec<T> codec, T value) {
        String text = codec.toText(value);
        return codec instanceof Canonical ? text : WellFormed.check(written(codec, text));
    }

    /** The number of {@code value}, in canonical form. */
    public static <T> String number(NumberCodec<T> codec, T value) {
        String number = codec.toNumber(value);
        return codec instanceof Canonical ? number : DecimalText.canonical(written(codec, number));
    }

    /** The bytes of {@code value}. */
    public static <T> SdkBytes bytes(BinaryCodec<T> codec, T value) {
        return written(codec, codec.toBytes(value));
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

    /**
     * What {@code codec} made of a value, to be stored as an attribute, an element or an entry; null where it stands for absence.
     *
     * @throws EncodingException with the problem alone, if it is NULL, which would read as absent, or no value at all
     */
    public static @Nullable AttributeValue stored(AttributeCodec<?> codec, @Nullable AttributeValue stored) {
        if (stored != null && stored.type() == AttributeValue.Type.NUL) {
            throw new EncodingException("its converter " + nameOf(codec)
                    + " answers DynamoDB's NULL for it, which would read as absent; answer null and override absent()");
        }
        if (stored != null && typeOf(stored) == AttributeValue.Type.UNKNOWN_TO_SDK_VERSION) {
            throw new EncodingException("its converter " + nameOf(codec) + " answers an AttributeValue with "
                    + AttributeValueCodec.membersOf(stored));
        }
        return stored;
    }

    private static String nameOf(AttributeCodec<?> codec) {
        return Composite.core(codec).getClass().getTypeName();
    }

    /** The type of a value; also of one with no member or several, of which the SDK itself says null. */
    static AttributeValue.Type typeOf(AttributeValue value) {
        AttributeValue.Type type = value.type();
        return type == null ? AttributeValue.Type.UNKNOWN_TO_SDK_VERSION : type;
    }

    /** An absent attribute, or NULL, which reads as one. */
    public static boolean isAbsent(@Nullable AttributeValue stored) {
        return stored == null || stored.type() == AttributeValue.Type.NUL;
    }

    /** The stored value is of another type than {@code type}. */
    public static DecodingException expected(String type) {
        return new DecodingException("expected " + type);
    }

    /** The stored value is of another type than {@code type}; the ready converter that reads it as what {@code codec} reads is named. */
    public static DecodingException expected(String type, AttributeCodec<?> codec, AttributeValue stored) {
        return new DecodingException("expected " + type
                + ReadyConverters.writing(codec, stored)
                        .map(ready -> "; " + ready.getClass().getSimpleName() + ", of "
                                + ready.getClass().getPackageName()
                                + ", reads and writes it as it is stored: declare the"
                                + " component @Convert(" + ready.getClass().getSimpleName() + ".class)")
                        .orElse(""));
    }

    /** {@code failure} to read {@code stored}, as an error that knows both types. */
    public static DecodingException decoding(RuntimeException failure, AttributeValue stored, String javaType) {
        return decoding(failure).typed(storedType(stored), javaType);
    }

    /** {@code failure} to read a map's key, as an error that knows both types. */
    static DecodingException decodingKey(RuntimeException failure, String javaType) {
        return decoding(failure).typed("the name of an entry", javaType);
    }

    private static DecodingException decoding(RuntimeException failure) {
        return failure instanceof DecodingException known ? known : new DecodingException(thrown(failure), failure);
    }

    /** {@code failure}, thrown by {@code codec}, as an error that knows both types. */
    public static EncodingException encoding(RuntimeException failure, AttributeCodec<?> codec) {
        EncodingException error =
                failure instanceof EncodingException known ? known : new EncodingException(thrown(failure), failure);
        return error.typed(storedType(codec), codec.javaType());
    }

    private static String thrown(RuntimeException failure) {
        if (failure instanceof CodecException wrongKind) {
            return wrongKind.problem();
        }
        return failure.getMessage() == null
                ? failure.getClass().getName()
                : failure.getClass().getName() + ": " + failure.getMessage();
    }

    private static String storedType(AttributeValue stored) {
        return switch (typeOf(stored)) {
            case NUL -> "NULL";
            case UNKNOWN_TO_SDK_VERSION -> "no type";
            default -> stored.type().name();
        };
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
