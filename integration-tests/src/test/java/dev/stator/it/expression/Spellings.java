package dev.stator.it.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Other forms in which others may have stored a value, of which some read as the same. */
final class Spellings {
    private static final int MAX_DIGITS = 38;
    private static final int MIN_EXPONENT = -130;
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("^[a-z]+:(//[^/]*)?");

    private Spellings() {}

    /** Of S, N and NS; of what else there is, none. */
    static List<AttributeValue> of(AttributeValue value) {
        return switch (value.type()) {
            case S ->
                texts(value.s())
                        .filter(text -> !text.equals(value.s()))
                        .map(AttributeValue::fromS)
                        .toList();
            case N -> numbers(value.n()).map(AttributeValue::fromN).toList();
            case NS ->
                List.of(AttributeValue.fromNs(
                        value.ns().stream().map(Spellings::withZeros).toList()));
            default -> List.of();
        };
    }

    private static Stream<String> texts(String text) {
        return Stream.concat(
                dates(text),
                Stream.of(
                        text.toUpperCase(Locale.ROOT),
                        text.toLowerCase(Locale.ROOT),
                        text.replace('-', '_'),
                        text.replaceFirst("-0+(?=[0-9])", "-"),
                        text + "+0",
                        SCHEME_AND_HOST
                                .matcher(text)
                                .replaceFirst(start -> start.group().toUpperCase(Locale.ROOT))));
    }

    /** Other digits of fraction, no seconds, other offsets, another offset of the same instant. */
    private static Stream<String> dates(String text) {
        List<String> dates = new ArrayList<>(List.of(
                text.replaceFirst("(\\.[0-9]*[1-9])0+", "$1"),
                text.replaceFirst("\\.0+", ""),
                text.replaceFirst("(\\.[0-9]{3})0+", "$1"),
                text.replaceFirst("(\\.[0-9]{6})0+", "$1"),
                text.replaceFirst("(:[0-9]{2}):00\\.0+", "$1"),
                text.replaceFirst("Z(?=$|\\[)", "+00:00"),
                text.replaceFirst("([+-][0-9]{2}):00", "$1"),
                text.replaceFirst("([+-][0-9]{2}):([0-9]{2})", "$1$2")));
        try {
            dates.add(OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.ofHours(-2))
                    .toString());
        } catch (DateTimeException noDate) {
            return dates.stream();
        }
        return dates.stream();
    }

    /** The same in other digits, and others that are nearly the same. */
    private static Stream<String> numbers(String text) {
        BigDecimal number = new BigDecimal(text);
        BigDecimal least = BigDecimal.ONE.scaleByPowerOfTen(MIN_EXPONENT);
        int exponent = number.precision() - number.scale() - 1;
        Stream<String> near = number.signum() == 0
                ? Stream.of(least, least.negate()).map(BigDecimal::toString)
                : Stream.of(10, 18, MAX_DIGITS)
                        .map(digits -> BigDecimal.ONE.scaleByPowerOfTen(exponent - digits + 1))
                        .filter(unit -> unit.compareTo(least) >= 0)
                        .flatMap(unit -> Stream.of(number.add(unit), number.subtract(unit)))
                        .filter(each -> each.round(new MathContext(MAX_DIGITS)).compareTo(each) == 0)
                        .map(BigDecimal::toPlainString);
        return Stream.concat(
                Stream.of(
                        withZeros(text), number.unscaledValue() + "e" + -number.scale(), number.toEngineeringString()),
                near);
    }

    private static String withZeros(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.setScale(Math.max(value.scale(), 0) + 1).toPlainString();
    }
}
