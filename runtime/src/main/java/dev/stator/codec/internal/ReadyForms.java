package dev.stator.codec.internal;

import dev.stator.error.CodecException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the ready converters write, by their names: finds the one that writes a value as others stored it. Codecs name
 * converters in their errors, and converters are codecs; so what both know stands here, where neither is known.
 */
public final class ReadyForms {
    /** Where the converters are. */
    public static final String PACKAGE = "dev.stator.codec.convert";

    /** The converter of enums, which has no form until it is extended. */
    public static final String ENUM = "EnumToString";

    /** A count of seconds that was taken for milliseconds is in 1970; the other way round it is far off. */
    private static final Instant FIRST_COUNTED = Instant.parse("1971-01-01T00:00:00Z");

    private static final Instant LAST_COUNTED = Instant.parse("5000-01-01T00:00:00Z");

    /** Those that sort before those that do not. */
    private static final List<Form<?>> ALL = List.of(
            text("InstantSeconds", Instant.class, FractionDigits.NONE::utc, FractionDigits.NONE::instant),
            text("InstantMillis", Instant.class, FractionDigits.THREE::utc, FractionDigits.THREE::instant),
            text("InstantToString", Instant.class, Instant::toString, OtherTimes::javaInstant),
            text("PythonInstant", Instant.class, OtherTimes::python, OtherTimes::pythonInstant),
            text("PynamoInstant", Instant.class, OtherTimes::pynamo, OtherTimes::pynamoInstant),
            number("EpochSeconds", Instant.class, EpochUnit.SECONDS::number, EpochUnit.SECONDS::instant)
                    .only(ReadyForms::isLikely),
            number("EpochMillis", Instant.class, EpochUnit.MILLIS::number, EpochUnit.MILLIS::instant)
                    .only(ReadyForms::isLikely),
            text("EpochSecondsText", Instant.class, EpochUnit.SECONDS::padded, EpochUnit.SECONDS::ofDigits)
                    .only(ReadyForms::isLikely),
            text("EpochMillisText", Instant.class, EpochUnit.MILLIS::padded, EpochUnit.MILLIS::ofDigits)
                    .only(ReadyForms::isLikely),
            text("LocalTimeSeconds", LocalTime.class, FractionDigits.NONE::write, FractionDigits.NONE::localTime),
            text("LocalTimeMillis", LocalTime.class, FractionDigits.THREE::write, FractionDigits.THREE::localTime),
            text("LocalTimeToString", LocalTime.class, LocalTime::toString, IsoReader::localTime),
            text(
                    "LocalDateTimeSeconds",
                    LocalDateTime.class,
                    FractionDigits.NONE::write,
                    FractionDigits.NONE::localDateTime),
            text(
                    "LocalDateTimeMillis",
                    LocalDateTime.class,
                    FractionDigits.THREE::write,
                    FractionDigits.THREE::localDateTime),
            text("LocalDateTimeToString", LocalDateTime.class, OtherTimes::java, IsoReader::localDateTime),
            text("OffsetDateTimeToString", OffsetDateTime.class, OffsetDateTime::toString, IsoReader::offsetDateTime),
            text("ZonedDateTimeToString", ZonedDateTime.class, ZonedDateTime::toString, IsoReader::zonedDateTime),
            text("DurationToString", Duration.class, Duration::toString, OtherTimes::javaDuration),
            text("UpperCaseUuid", UUID.class, UuidText::upperCase, UuidText::read),
            number("BooleanNumber", Boolean.class, WholeNumbers::ofBoolean, WholeNumbers::parseBoolean),
            text("ByteText", Byte.class, Object::toString, WholeNumbers::parseByte),
            text("ShortText", Short.class, Object::toString, WholeNumbers::parseShort),
            text("IntegerText", Integer.class, Object::toString, WholeNumbers::parseInt),
            text("LongText", Long.class, Object::toString, WholeNumbers::parseLong),
            text("FloatText", Float.class, Decimals::write, Decimals::parseFloat),
            text("DoubleText", Double.class, Decimals::write, Decimals::parseDouble),
            text("BigIntegerText", BigInteger.class, BigInteger::toString, DecimalText::wholeOfAnyLength),
            text("BigDecimalText", BigDecimal.class, BigDecimal::toString, DecimalText::ofAnyLength));

    private ReadyForms() {}

    private static boolean isLikely(Instant counted) {
        return counted.isAfter(FIRST_COUNTED) && counted.isBefore(LAST_COUNTED);
    }

    /**
     * The simple name of the converter that reads {@code stored} as {@code javaType}, and writes it in this form; empty
     * if there is none.
     */
    public static Optional<String> writing(String javaType, AttributeValue stored) {
        return all(javaType, stored).findFirst();
    }

    /** The simple names of all such converters. */
    public static List<String> allWriting(String javaType, AttributeValue stored) {
        return all(javaType, stored).toList();
    }

    private static Stream<String> all(String javaType, AttributeValue stored) {
        return ALL.stream()
                .filter(form -> form.javaType.equals(javaType) && form.writes(stored))
                .map(Form::converter);
    }

    private static <T> Form<T> text(
            String converter, Class<T> type, Function<T, String> write, Function<String, T> read) {
        return new Form<>(converter, type.getTypeName(), false, write, read, value -> true);
    }

    private static <T> Form<T> number(
            String converter, Class<T> type, Function<T, String> write, Function<String, T> read) {
        return new Form<>(converter, type.getTypeName(), true, write, read, value -> true);
    }

    /**
     * The form of one converter.
     *
     * @param numeric whether it is N, else S
     * @param likely whether a value that reads from this form is likely to have been meant
     */
    private record Form<T>(
            String converter,
            String javaType,
            boolean numeric,
            Function<T, String> write,
            Function<String, T> read,
            Predicate<T> likely) {
        Form<T> only(Predicate<T> values) {
            return new Form<>(converter, javaType, numeric, write, read, values);
        }

        boolean writes(AttributeValue stored) {
            @Nullable String form = numeric ? stored.n() : stored.s();
            if (form == null) {
                return false;
            }
            try {
                T value = read.apply(form);
                return isSame(form, write.apply(value)) && likely.test(value);
            } catch (CodecException e) {
                return false; // it is not this one's form
            }
        }

        private boolean isSame(String stored, String written) {
            return numeric
                    ? DecimalText.read(stored).compareTo(DecimalText.read(written)) == 0
                    : stored.equals(written);
        }
    }
}
