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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What holds for each codec's stored form, a user's too; and the errors when it does not. */
public final class Checks {
    private Checks() {}

    /** The text of {@code value}, well-formed. */
    public static <T> String text(TextCodec<T> codec, T value) {
        String text = codec.toText(value);
        return codec instanceof Canonical ? text : WellFormed.check(text);
    }

    /** The number of {@code value}, in canonical form. */
    public static <T> String number(NumberCodec<T> codec, T value) {
        String number = codec.toNumber(value);
        return codec instanceof Canonical ? number : DecimalText.canonical(number);
    }

    /** An absent attribute, or NULL, which reads as one. */
    public static boolean isAbsent(@Nullable AttributeValue stored) {
        return stored == null || stored.type() == AttributeValue.Type.NUL;
    }

    /** The stored value is of another type than {@code type}. */
    public static DecodingException expected(String type) {
        return new DecodingException("expected " + type);
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
        return switch (stored.type()) {
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
