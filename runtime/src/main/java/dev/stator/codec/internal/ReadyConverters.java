package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.codec.convert.BigDecimalText;
import dev.stator.codec.convert.BigIntegerText;
import dev.stator.codec.convert.BooleanNumber;
import dev.stator.codec.convert.ByteText;
import dev.stator.codec.convert.DoubleText;
import dev.stator.codec.convert.EnumToString;
import dev.stator.codec.convert.EpochMillis;
import dev.stator.codec.convert.EpochMillisText;
import dev.stator.codec.convert.EpochSeconds;
import dev.stator.codec.convert.EpochSecondsText;
import dev.stator.codec.convert.FloatText;
import dev.stator.codec.convert.InstantMillis;
import dev.stator.codec.convert.InstantSeconds;
import dev.stator.codec.convert.InstantToString;
import dev.stator.codec.convert.IntegerText;
import dev.stator.codec.convert.LocalDateTimeMillis;
import dev.stator.codec.convert.LocalDateTimeSeconds;
import dev.stator.codec.convert.LocalDateTimeToString;
import dev.stator.codec.convert.LocalTimeMillis;
import dev.stator.codec.convert.LocalTimeSeconds;
import dev.stator.codec.convert.LocalTimeToString;
import dev.stator.codec.convert.LongText;
import dev.stator.codec.convert.PynamoInstant;
import dev.stator.codec.convert.PythonInstant;
import dev.stator.codec.convert.ShortText;
import dev.stator.codec.convert.UpperCaseUuid;
import dev.stator.error.CodecException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds the converter of those that come with Stator that writes a value as others stored it. */
public final class ReadyConverters {
    /** Those that sort before those that do not. */
    private static final List<AttributeCodec<?>> ALL = List.of(
            new InstantSeconds(),
            new InstantMillis(),
            new InstantToString(),
            new PythonInstant(),
            new PynamoInstant(),
            new EpochSeconds(),
            new EpochMillis(),
            new EpochSecondsText(),
            new EpochMillisText(),
            new LocalTimeSeconds(),
            new LocalTimeMillis(),
            new LocalTimeToString(),
            new LocalDateTimeSeconds(),
            new LocalDateTimeMillis(),
            new LocalDateTimeToString(),
            new UpperCaseUuid(),
            new BooleanNumber(),
            new ByteText(),
            new ShortText(),
            new IntegerText(),
            new LongText(),
            new FloatText(),
            new DoubleText(),
            new BigIntegerText(),
            new BigDecimalText());

    /** A count of seconds that was taken for milliseconds is in 1970; the other way round it is far off. */
    private static final Instant FIRST_COUNTED = Instant.parse("1971-01-01T00:00:00Z");

    private static final Instant LAST_COUNTED = Instant.parse("5000-01-01T00:00:00Z");

    private ReadyConverters() {}

    /** The converter that reads {@code stored} as the type of {@code codec}, and writes it in this form; empty if there is none. */
    public static Optional<AttributeCodec<?>> writing(AttributeCodec<?> codec, AttributeValue stored) {
        return all(codec, stored).findFirst();
    }

    /**
     * The simple names of the converters that write {@code stored} as it is, of the type of {@code codec}; none if it is in the form
     * that {@code codec} itself writes or no converter fits.
     */
    public static List<String> fitting(AttributeCodec<?> codec, AttributeValue stored) {
        if (Composite.core(codec) instanceof EnumCodec<?> constants) {
            return constants.isShownAs(stored.s()) ? List.of(EnumToString.class.getSimpleName()) : List.of();
        }
        return all(codec, stored)
                .map(converter -> converter.getClass().getSimpleName())
                .toList();
    }

    private static Stream<AttributeCodec<?>> all(AttributeCodec<?> codec, AttributeValue stored) {
        String javaType = Composite.core(codec).javaType();
        return ALL.stream().filter(converter -> converter.javaType().equals(javaType) && writes(converter, stored));
    }

    private static boolean writes(AttributeCodec<?> converter, AttributeValue stored) {
        try {
            if (converter instanceof TextCodec<?> text && stored.s() != null) {
                return writesText(text, stored.s());
            }
            return converter instanceof NumberCodec<?> number && stored.n() != null && writesNumber(number, stored.n());
        } catch (CodecException e) {
            return false; // it is not this one's form
        }
    }

    private static <T> boolean writesText(TextCodec<T> converter, String stored) {
        T value = converter.fromText(stored);
        return stored.equals(converter.toText(value)) && isLikely(converter, value);
    }

    private static <T> boolean writesNumber(NumberCodec<T> converter, String stored) {
        T value = converter.fromNumber(stored);
        return DecimalText.read(stored).compareTo(DecimalText.read(converter.toNumber(value))) == 0
                && isLikely(converter, value);
    }

    private static boolean isLikely(AttributeCodec<?> converter, Object value) {
        boolean counts = converter instanceof EpochSeconds
                || converter instanceof EpochMillis
                || converter instanceof EpochSecondsText
                || converter instanceof EpochMillisText;
        return !counts || (value instanceof Instant time && time.isAfter(FIRST_COUNTED) && time.isBefore(LAST_COUNTED));
    }
}
