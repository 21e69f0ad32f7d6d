package dev.stator.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every built-in codec of a whole type, with values from all over the type. */
final class Samples {
    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "not its name";
            }
        },
        BLUE
    }

    static final TextCodec<Colour> COLOUR = Codecs.enumeration(Colour.class, Colour.values());

    /** UTF-8 sorts by code point; Java's strings sort by UTF-16 unit. */
    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private static final int FIRST_DAY = Math.toIntExact(LocalDate.of(0, 1, 1).toEpochDay());
    private static final int LAST_DAY =
            Math.toIntExact(LocalDate.of(9999, 12, 31).toEpochDay());

    private Samples() {}

    static Arbitrary<String> strings() {
        Arbitrary<Integer> codePoints = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0x7f),
                Arbitraries.integers().between(0x80, 0xd7ff),
                Arbitraries.integers().between(0xe000, 0xffff),
                Arbitraries.integers().between(0x10000, 0x10ffff));
        return codePoints.list().ofMaxSize(12).map(points -> {
            StringBuilder text = new StringBuilder();
            points.forEach(text::appendCodePoint);
            return text.toString();
        });
    }

    static Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                        Combinators.combine(
                                        Arbitraries.longs(),
                                        Arbitraries.integers().between(-430, 415))
                                .as((mantissa, exponent) -> Math.scalb((double) mantissa / Long.MAX_VALUE, exponent)),
                        Arbitraries.longs().map(whole -> (double) whole),
                        Arbitraries.integers().between(-1000, 1000).map(cents -> cents / 100d))
                .filter(Samples::isStorable);
    }

    static Arbitrary<Float> floats() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().map(Float::intBitsToFloat),
                        Arbitraries.integers().between(-1000, 1000).map(cents -> cents / 100f))
                .filter(value -> Float.isFinite(value) && !value.equals(-0f));
    }

    private static boolean isStorable(double value) {
        return value == 0
                ? Double.doubleToRawLongBits(value) == 0
                : Math.abs(value) >= 1E-130 && Math.abs(value) < 1E126;
    }

    static Arbitrary<BigInteger> bigIntegers() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(38).negate(), BigInteger.TEN.pow(38)),
                        Arbitraries.integers().between(0, 87))
                .as((digits, zeros) -> digits.multiply(BigInteger.TEN.pow(zeros)));
    }

    static Arbitrary<BigDecimal> bigDecimals() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(38).negate(), BigInteger.TEN.pow(38)),
                        Arbitraries.integers().between(-87, 130))
                .as(BigDecimal::new);
    }

    static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(FIRST_DAY, LAST_DAY).map(LocalDate::ofEpochDay);
    }

    static Arbitrary<LocalTime> times() {
        return Combinators.combine(Arbitraries.integers().between(0, 86_399), nanos())
                .as((second, nano) -> LocalTime.ofSecondOfDay(second).withNano(nano));
    }

    static Arbitrary<Integer> nanos() {
        return Arbitraries.oneOf(
                Arbitraries.of(0, 1, 500_000_000, 999_999_999, 120_000_000),
                Arbitraries.integers().between(0, 999_999_999));
    }

    static Arbitrary<LocalDateTime> dateTimes() {
        return Combinators.combine(dates(), times()).as(LocalDateTime::of);
    }

    static Arbitrary<Instant> instants() {
        return dateTimes().map(local -> local.toInstant(ZoneOffset.UTC));
    }

    static Arbitrary<ZoneOffset> offsets() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-72, 72).map(quarters -> ZoneOffset.ofTotalSeconds(quarters * 900)),
                Arbitraries.integers().between(-64_800, 64_800).map(ZoneOffset::ofTotalSeconds));
    }

    static Arbitrary<ZoneId> zones() {
        return Arbitraries.oneOf(
                Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                        .map(ZoneId::of),
                offsets().map(offset -> (ZoneId) offset),
                offsets().map(offset -> ZoneId.ofOffset("UTC", offset)));
    }

    static Arbitrary<Duration> durations() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.longs(), Arbitraries.longs().between(-3, 3)),
                        nanos())
                .as(Duration::ofSeconds);
    }

    /** Seconds since 1970, or before. */
    static Arbitrary<Long> expiries() {
        return Arbitraries.longs().between(-30_000_000_000L, 99_999_999_999L);
    }

    static Arbitrary<URI> uris() {
        return Arbitraries.of(
                        "",
                        "a",
                        "../b?c=d#e",
                        "http://example.com:8080/a%20b?q=%C3%A4#x",
                        "mailto:ada@example.com",
                        "urn:isbn:0451450523",
                        "file:///tmp/x",
                        "http://[::1]/",
                        "//host/path",
                        "https://example.com/ä€")
                .map(URI::create);
    }

    static Arbitrary<Period> periods() {
        return Combinators.combine(Arbitraries.integers(), Arbitraries.integers(), Arbitraries.integers())
                .as(Period::of);
    }

    static Arbitrary<AttributeValue> attributeValues() {
        return Arbitraries.of(
                AttributeValue.fromS(""),
                AttributeValue.fromN("12.5"),
                AttributeValue.fromB(SdkBytes.fromUtf8String("x")),
                AttributeValue.fromBool(true),
                AttributeValue.fromL(List.of(AttributeValue.fromNul(true))),
                AttributeValue.fromSs(List.of("a", "b")));
    }

    static Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(20);
    }

    /**
     * Types that may be keys, elements of sets and (but for binary) keys of maps: {@code BigDecimal} compares as equals
     * does.
     */
    static List<Sample<?>> texts() {
        return List.of(
                Sample.ordered(Codecs.STRING, strings()).order(BY_CODE_POINT),
                Sample.ordered(Codecs.CHARACTER, Arbitraries.chars().filter(c -> !Character.isSurrogate(c))),
                Sample.of(COLOUR, Arbitraries.of(Colour.class)),
                Sample.of(
                        Codecs.UUID,
                        Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                                .as(UUID::new)),
                Sample.of(Codecs.URI, uris()),
                Sample.of(
                        Codecs.LOCALE,
                        Arbitraries.of(Locale.getAvailableLocales()).filter(Samples::hasTag)),
                Sample.of(Codecs.CURRENCY, Arbitraries.of(Currency.getAvailableCurrencies())),
                Sample.of(Codecs.ZONE_ID, zones()),
                Sample.of(Codecs.ZONE_OFFSET, offsets()),
                Sample.of(Codecs.PERIOD, periods()),
                Sample.ordered(
                        Codecs.YEAR, Arbitraries.integers().between(0, 9999).map(Year::of)),
                Sample.ordered(Codecs.YEAR_MONTH, dates().map(YearMonth::from)),
                Sample.ordered(Codecs.MONTH_DAY, dates().map(MonthDay::from)),
                Sample.of(Codecs.LOCAL_DATE, dates()).order(Comparator.naturalOrder()),
                Sample.ordered(Codecs.INSTANT, instants()),
                Sample.ordered(Codecs.LOCAL_TIME, times()),
                Sample.of(Codecs.LOCAL_DATE_TIME, dateTimes()).order(Comparator.naturalOrder()),
                Sample.of(
                        Codecs.OFFSET_DATE_TIME,
                        Combinators.combine(dateTimes(), offsets()).as(OffsetDateTime::of)),
                Sample.of(
                        Codecs.ZONED_DATE_TIME,
                        Combinators.combine(instants(), zones())
                                .as(ZonedDateTime::ofInstant)
                                .filter(time -> time.getYear() >= 0 && time.getYear() <= 9999)));
    }

    private static boolean hasTag(Locale locale) {
        return Locale.forLanguageTag(locale.toLanguageTag()).equals(locale);
    }

    static List<Sample<?>> numbers() {
        return List.of(
                Sample.ordered(Codecs.BYTE, Arbitraries.bytes()),
                Sample.ordered(Codecs.SHORT, Arbitraries.shorts()),
                Sample.ordered(Codecs.INTEGER, Arbitraries.integers()),
                Sample.ordered(Codecs.LONG, Arbitraries.longs()),
                Sample.ordered(Codecs.FLOAT, floats()),
                Sample.ordered(Codecs.DOUBLE, doubles()),
                Sample.ordered(Codecs.BIG_INTEGER, bigIntegers()),
                Sample.ordered(Codecs.BIG_DECIMAL, bigDecimals()).same((a, b) -> a.compareTo(b) == 0),
                Sample.ordered(Codecs.EXPIRY_INSTANT, expiries().map(Instant::ofEpochSecond)),
                Sample.ordered(Codecs.EXPIRY_SECONDS, expiries()),
                Sample.ordered(Codecs.DURATION, durations()));
    }

    static List<Sample<?>> binaries() {
        return List.of(
                Sample.of(Codecs.BYTES, bytes()).same(Arrays::equals).order(Arrays::compareUnsigned),
                Sample.of(Codecs.BYTE_BUFFER, bytes().map(ByteBuffer::wrap)),
                Sample.of(Codecs.SDK_BYTES, bytes().map(SdkBytes::fromByteArray)));
    }

    static List<Sample<?>> others() {
        return List.of(
                Sample.of(Codecs.BOOLEAN, Arbitraries.of(true, false)),
                Sample.of(Codecs.ATTRIBUTE_VALUE, attributeValues()),
                Sample.of(
                        Codecs.OPTIONAL_INT,
                        Arbitraries.integers()
                                .optional()
                                .map(o -> o.map(OptionalInt::of).orElseGet(OptionalInt::empty))),
                Sample.of(
                        Codecs.OPTIONAL_LONG,
                        Arbitraries.longs()
                                .optional()
                                .map(o -> o.map(OptionalLong::of).orElseGet(OptionalLong::empty))),
                Sample.of(
                        Codecs.OPTIONAL_DOUBLE,
                        doubles().optional().map(o -> o.map(OptionalDouble::of).orElseGet(OptionalDouble::empty))),
                Sample.of(
                                Codecs.SHORT_ARRAY,
                                Arbitraries.shorts().array(short[].class).ofMaxSize(9))
                        .same(Arrays::equals),
                Sample.of(
                                Codecs.INT_ARRAY,
                                Arbitraries.integers().array(int[].class).ofMaxSize(9))
                        .same(Arrays::equals),
                Sample.of(
                                Codecs.LONG_ARRAY,
                                Arbitraries.longs().array(long[].class).ofMaxSize(9))
                        .same(Arrays::equals),
                Sample.of(Codecs.FLOAT_ARRAY, floats().array(float[].class).ofMaxSize(9))
                        .same(Arrays::equals),
                Sample.of(Codecs.DOUBLE_ARRAY, doubles().array(double[].class).ofMaxSize(9))
                        .same(Arrays::equals),
                Sample.of(
                                Codecs.BOOLEAN_ARRAY,
                                Arbitraries.of(true, false)
                                        .array(boolean[].class)
                                        .ofMaxSize(9))
                        .same(Arrays::equals),
                Sample.of(
                                Codecs.CHAR_ARRAY,
                                Arbitraries.chars()
                                        .filter(c -> !Character.isSurrogate(c))
                                        .array(char[].class)
                                        .ofMaxSize(9))
                        .same(Arrays::equals));
    }
}
