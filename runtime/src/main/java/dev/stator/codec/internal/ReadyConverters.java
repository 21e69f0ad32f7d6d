package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.codec.convert.EpochMillis;
import dev.stator.codec.convert.EpochMillisText;
import dev.stator.codec.convert.EpochSeconds;
import dev.stator.codec.convert.EpochSecondsText;
import dev.stator.codec.convert.InstantMillis;
import dev.stator.codec.convert.InstantSeconds;
import dev.stator.codec.convert.InstantToString;
import dev.stator.codec.convert.LocalDateTimeMillis;
import dev.stator.codec.convert.LocalDateTimeSeconds;
import dev.stator.codec.convert.LocalDateTimeToString;
import dev.stator.codec.convert.LocalTimeMillis;
import dev.stator.codec.convert.LocalTimeSeconds;
import dev.stator.codec.convert.LocalTimeToString;
import dev.stator.codec.convert.PynamoInstant;
import dev.stator.codec.convert.PythonInstant;
import dev.stator.codec.convert.UpperCaseUuid;
import dev.stator.error.CodecException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds the converter of those that come with Stator that writes a value as others stored it. Only errors ask. */
public final class ReadyConverters {
    /** From here on a count since 1970 is one of milliseconds: in seconds it is the year 5138, in milliseconds 1973. */
    private static final int DIGITS_OF_MILLIS = 12;

    private ReadyConverters() {}

    /** The converter that reads {@code stored} as the type of {@code codec}, and writes it in this form; empty if there is none. */
    public static Optional<AttributeCodec<?>> writing(AttributeCodec<?> codec, AttributeValue stored) {
        return candidates(codec.javaType(), stored).stream()
                .filter(converter -> writes(converter, stored))
                .findFirst();
    }

    /** Those that sort before those that do not. */
    private static List<AttributeCodec<?>> candidates(String javaType, AttributeValue stored) {
        return switch (javaType) {
            case "java.time.Instant" -> {
                String digits = stored.n() == null ? stored.s() : stored.n();
                yield digits != null && digits.length() >= DIGITS_OF_MILLIS
                        ? List.of(
                                new InstantSeconds(),
                                new InstantMillis(),
                                new InstantToString(),
                                new PythonInstant(),
                                new PynamoInstant(),
                                new EpochMillis(),
                                new EpochMillisText())
                        : List.of(new EpochSeconds(), new EpochSecondsText());
            }
            case "java.time.LocalDateTime" ->
                List.of(new LocalDateTimeSeconds(), new LocalDateTimeMillis(), new LocalDateTimeToString());
            case "java.time.LocalTime" ->
                List.of(new LocalTimeSeconds(), new LocalTimeMillis(), new LocalTimeToString());
            case "java.util.UUID" -> List.of(new UpperCaseUuid());
            default -> List.of();
        };
    }

    private static boolean writes(AttributeCodec<?> converter, AttributeValue stored) {
        try {
            if (converter instanceof TextCodec<?> text && stored.s() != null) {
                return stored.s().equals(again(text, stored.s()));
            }
            return converter instanceof NumberCodec<?> number
                    && stored.n() != null
                    && DecimalText.read(stored.n()).compareTo(DecimalText.read(again(number, stored.n()))) == 0;
        } catch (CodecException e) {
            return false; // it is not this one's form
        }
    }

    private static <T> String again(TextCodec<T> codec, String stored) {
        return codec.toText(codec.fromText(stored));
    }

    private static <T> String again(NumberCodec<T> codec, String stored) {
        return codec.toNumber(codec.fromNumber(stored));
    }
}
