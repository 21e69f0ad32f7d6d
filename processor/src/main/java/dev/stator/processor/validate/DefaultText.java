package dev.stator.processor.validate;

import dev.stator.processor.model.BuiltInType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Whether a text is a value of a built-in type, by the forms that the type's codec reads. */
final class DefaultText {
    private static final int DIGITS = 38;
    private static final int LEAST_EXPONENT = -130;
    private static final int GREATEST_EXPONENT = 125;
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";
    private static final String OFFSET = "(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?)";
    private static final String HEX = "[0-9a-fA-F]";

    private DefaultText() {}

    /** What is wrong with the text; nothing for types that take no default. */
    static Optional<String> fault(BuiltInType type, String text) {
        return switch (type) {
            case STRING ->
                DynamoNames.wellFormed(text) ? Optional.empty() : Optional.of("it is no text that UTF-8 can hold");
            case CHARACTER ->
                text.length() == 1 && !Character.isSurrogate(text.charAt(0))
                        ? Optional.empty()
                        : Optional.of("it is not one character");
            case BOOLEAN ->
                text.equals("true") || text.equals("false") ? Optional.empty() : Optional.of("write true or false");
            case BYTE, SHORT, INTEGER, LONG, BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL, DURATION -> number(type, text);
            case UUID ->
                shape(text, HEX + "{8}(-" + HEX + "{4}){3}-" + HEX + "{12}", "eight-four-four-four-twelve hex digits");
            case YEAR -> shape(text, "\\d{4}", "four digits");
            case YEAR_MONTH -> time(text, "\\d{4}-\\d{2}", "2026-01", YearMonth::parse);
            case MONTH_DAY -> time(text, "--\\d{2}-\\d{2}", "--12-03", MonthDay::parse);
            case LOCAL_DATE -> time(text, DATE, "2026-01-31", LocalDate::parse);
            case LOCAL_TIME -> time(text, TIME, "10:15:30", LocalTime::parse);
            case LOCAL_DATE_TIME -> time(text, DATE + "T" + TIME, "2026-01-31T10:15:30", LocalDateTime::parse);
            case INSTANT -> time(text, DATE + "T" + TIME + OFFSET, "2026-01-31T10:15:30Z", OffsetDateTime::parse);
            case OFFSET_DATE_TIME ->
                time(text, DATE + "T" + TIME + OFFSET, "2026-01-31T10:15:30+01:00", OffsetDateTime::parse);
            case ZONED_DATE_TIME ->
                time(
                        text,
                        DATE + "T" + TIME + OFFSET + "(\\[.+])?",
                        "2026-01-31T10:15:30+01:00[Europe/Paris]",
                        ZonedDateTime::parse);
            case URI -> parsed(text, URI::create, "it is no URI such as https://example.org/a%20b");
            case LOCALE -> parsed(text, DefaultText::locale, "it is no language tag such as en-GB");
            case CURRENCY -> parsed(text, Currency::getInstance, "it is no ISO 4217 currency code such as EUR");
            case ZONE_ID -> parsed(text, ZoneId::of, "there is no such zone; write it like Europe/Paris");
            case ZONE_OFFSET -> parsed(text, ZoneOffset::of, "it is no offset such as +01:00");
            case PERIOD -> parsed(text, Period::parse, "it is no period such as P1Y2M3D");
            default -> Optional.empty();
        };
    }

    private interface Parser {
        Object parse(String text);
    }

    private static Locale locale(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build();
    }

    private static Optional<String> shape(String text, String shape, String example) {
        return text.matches(shape) ? Optional.empty() : Optional.of("write " + example);
    }

    private static Optional<String> time(String text, String shape, String example, Parser parser) {
        return text.matches(shape)
                ? parsed(text, parser, "it has the form, but no calendar or clock has that value")
                : Optional.of("write it like " + example);
    }

    private static Optional<String> parsed(String text, Parser parser, String fault) {
        try {
            parser.parse(text);
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of(fault);
        }
    }

    /** Whether a text is a number of a type, and of DynamoDB. */
    private static Optional<String> number(BuiltInType type, String text) {
        if (type == BuiltInType.BIG_INTEGER || isPrimitiveWhole(type)) {
            if (!text.matches("-?\\d+")) {
                return Optional.of("write a whole number");
            }
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException noNumber) {
            return Optional.of("it is no number");
        }
        if (number.signum() == 0) {
            return text.startsWith("-") ? Optional.of("write 0") : Optional.empty();
        }
        int exponent = number.precision() - number.scale() - 1;
        if (number.precision() > DIGITS || exponent < LEAST_EXPONENT || exponent > GREATEST_EXPONENT) {
            return Optional.of("DynamoDB's numbers have 38 digits and go from 1E-130 to 9.9E+125");
        }
        return switch (type) {
            case BYTE -> range(number, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> range(number, Short.MIN_VALUE, Short.MAX_VALUE);
            case INTEGER -> range(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> range(number, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> exact(number, Float.toString(number.floatValue()));
            case DOUBLE -> exact(number, Double.toString(number.doubleValue()));
            case DURATION ->
                number.scale() > 9
                        ? Optional.of("seconds have nine decimals at most")
                        : range(number, Long.MIN_VALUE, Long.MAX_VALUE);
            default -> Optional.empty();
        };
    }

    private static boolean isPrimitiveWhole(BuiltInType type) {
        return switch (type) {
            case BYTE, SHORT, INTEGER, LONG -> true;
            default -> false;
        };
    }

    private static Optional<String> range(BigDecimal number, long least, long greatest) {
        boolean within =
                number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(greatest)) <= 0;
        return within ? Optional.empty() : Optional.of("it goes from " + least + " to " + greatest);
    }

    /** A default is never rounded. */
    private static Optional<String> exact(BigDecimal number, String nearest) {
        boolean same = !nearest.contains("Infinity") && new BigDecimal(nearest).compareTo(number) == 0;
        return same ? Optional.empty() : Optional.of("the nearest it has is " + nearest);
    }
}
