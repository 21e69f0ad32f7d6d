package dev.stator.it.codec;

import dev.stator.it.codec.convert.Money;
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
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Random values of the types that have nothing in them, often at the edges of what DynamoDB can hold. */
final class RandomScalars {
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    private static final List<Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .sorted((a, b) -> a.getCurrencyCode().compareTo(b.getCurrencyCode()))
            .toList();
    private static final List<Locale> LOCALES = Arrays.stream(Locale.getAvailableLocales())
            .filter(locale -> Locale.forLanguageTag(locale.toLanguageTag()).equals(locale))
            .sorted((a, b) -> a.toLanguageTag().compareTo(b.toLanguageTag()))
            .toList();
    /** Around every step of UTF-8 and UTF-16. */
    private static final int[] CODE_POINTS = {
        0, 0x1f, 'A', 'Z', 'a', 'b', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x1f600, 0x10ffff
    };

    private final Random random;
    private final int minimalLength;
    private final Map<Class<?>, Supplier<Object>> types = new HashMap<>();

    RandomScalars(Random random, int minimalLength) {
        this.random = random;
        this.minimalLength = minimalLength;
        texts();
        numbers();
        times();
        others();
    }

    Object value(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(Arrays.asList(type.getEnumConstants()));
        }
        Supplier<Object> values = types.get(type);
        if (values == null) {
            throw new AssertionError("No random values of " + type);
        }
        return values.get();
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private <T> T edgeOr(Supplier<? extends T> value, T... edges) {
        return random.nextInt(4) == 0 ? oneOf(Arrays.asList(edges)) : value.get();
    }

    private void put(Supplier<Object> values, Class<?>... classes) {
        for (Class<?> type : classes) {
            types.put(type, values);
        }
    }

    private void texts() {
        put(this::text, String.class);
        put(this::character, char.class, Character.class);
        put(() -> new UUID(random.nextLong(), random.nextLong()), UUID.class);
        put(() -> URI.create("https://example.com/" + Integer.toHexString(random.nextInt()) + "?q=%20#f"), URI.class);
        put(() -> oneOf(LOCALES), Locale.class);
        put(() -> oneOf(CURRENCIES), Currency.class);
        put(() -> oneOf(ZONES), ZoneId.class);
        put(this::offset, ZoneOffset.class);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int length = minimalLength + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(CODE_POINTS[random.nextInt(CODE_POINTS.length)]);
        }
        return text.toString();
    }

    private char character() {
        int c = edgeOr(() -> random.nextInt(0x10000), 0, 0x7f, 0x80, 0xd7ff, 0xe000, 0xffff);
        return Character.isSurrogate((char) c) ? 'x' : (char) c;
    }

    private ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(random.nextInt(36 * 3600 + 1) - 18 * 3600);
    }

    private void numbers() {
        put(() -> (byte) random.nextInt(), byte.class, Byte.class);
        put(() -> edgeOr(() -> (short) random.nextInt(), Short.MIN_VALUE, Short.MAX_VALUE), short.class, Short.class);
        put(this::whole, int.class, Integer.class);
        put(this::large, long.class, Long.class);
        put(
                () -> edgeOr(
                        () -> (float) finite(() -> Float.intBitsToFloat(random.nextInt())),
                        0f,
                        Float.MIN_VALUE,
                        -Float.MAX_VALUE),
                float.class,
                Float.class);
        put(this::twice, double.class, Double.class);
        put(() -> random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(whole()), OptionalInt.class);
        put(() -> random.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(large()), OptionalLong.class);
        put(() -> random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(twice()), OptionalDouble.class);
        put(this::bigInteger, BigInteger.class);
        put(this::bigDecimal, BigDecimal.class);
        put(
                () -> edgeOr(
                        () -> Duration.ofSeconds(large(), random.nextInt(1_000_000_000)),
                        Duration.ZERO,
                        Duration.ofNanos(-1),
                        Duration.ofSeconds(Long.MIN_VALUE),
                        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
                Duration.class);
        put(() -> new Money(large()), Money.class);
    }

    private int whole() {
        return edgeOr(() -> random.nextInt() >> random.nextInt(32), 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private long large() {
        return edgeOr(() -> random.nextLong() >> random.nextInt(64), 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private double twice() {
        return edgeOr(
                () -> random.nextBoolean()
                        ? finite(() -> Double.longBitsToDouble(random.nextLong()))
                        : random.nextInt(2000) / 10.0 - 100.05,
                0.0,
                1e-130,
                -1e-130,
                9.99e125,
                -9.99e125,
                0.1,
                Math.PI);
    }

    /** The first that DynamoDB has a number for. */
    private static double finite(DoubleSupplier values) {
        while (true) {
            double value = values.getAsDouble();
            double magnitude = Math.abs(value);
            if (magnitude >= 1e-130 && magnitude < 9.99e125) {
                return value;
            }
        }
    }

    private BigInteger bigInteger() {
        BigInteger digits = new BigInteger(random.nextInt(126), random);
        BigInteger scaled = random.nextBoolean() ? digits : digits.multiply(BigInteger.TEN.pow(random.nextInt(88)));
        return random.nextBoolean() ? scaled : scaled.negate();
    }

    private BigDecimal bigDecimal() {
        BigInteger digits = new BigInteger(random.nextInt(126), random);
        int scale = random.nextInt(3) == 0 ? random.nextInt(218) - 88 : random.nextInt(10);
        BigDecimal value = new BigDecimal(digits, scale);
        return random.nextBoolean() ? value : value.negate();
    }

    private void times() {
        put(this::date, LocalDate.class);
        put(this::time, LocalTime.class);
        put(this::dateTime, LocalDateTime.class);
        put(() -> dateTime().toInstant(ZoneOffset.UTC), Instant.class);
        put(() -> dateTime().atOffset(offset()), OffsetDateTime.class);
        put(() -> dateTime().atZone(oneOf(ZONES)), ZonedDateTime.class);
        put(() -> Year.of(year()), Year.class);
        put(() -> YearMonth.of(year(), 1 + random.nextInt(12)), YearMonth.class);
        put(() -> MonthDay.from(LocalDate.ofYearDay(2024, 1 + random.nextInt(366))), MonthDay.class);
        put(() -> Period.of(whole(), whole(), whole()), Period.class);
    }

    private int year() {
        return edgeOr(() -> random.nextInt(10_000), 1, 999, 1000, 1969, 1970, 9998);
    }

    private LocalDate date() {
        return LocalDate.ofYearDay(Math.max(1, Math.min(9998, year())), 1 + random.nextInt(365));
    }

    private LocalTime time() {
        return edgeOr(
                () -> LocalTime.ofNanoOfDay(random.nextLong(24L * 3600 * 1_000_000_000)),
                LocalTime.MIDNIGHT,
                LocalTime.MAX,
                LocalTime.NOON,
                LocalTime.of(12, 0, 0, 1));
    }

    private LocalDateTime dateTime() {
        return date().atTime(time());
    }

    private void others() {
        put(() -> random.nextBoolean(), boolean.class, Boolean.class);
        put(this::bytes, byte[].class);
        put(() -> ByteBuffer.wrap(bytes()), ByteBuffer.class);
        put(() -> SdkBytes.fromByteArray(bytes()), SdkBytes.class);
        put(() -> attributeValue(2), AttributeValue.class);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[minimalLength + random.nextInt(5)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = edgeOr(() -> (byte) random.nextInt(), (byte) 0, (byte) 0x7f, (byte) 0x80, (byte) 0xff);
        }
        return bytes;
    }

    /** Sets of one element: what is read has the order of DynamoDB, and an attribute value is itself. */
    private AttributeValue attributeValue(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 9)) {
            case 0 -> AttributeValue.fromS(text());
            case 1 -> AttributeValue.fromN(Integer.toString(whole()));
            case 2 -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes()));
            case 3 -> AttributeValue.fromBool(random.nextBoolean());
            case 4 -> AttributeValue.fromSs(List.of(text()));
            case 5 -> AttributeValue.fromNs(List.of(Integer.toString(whole())));
            case 6 -> AttributeValue.fromL(List.of(attributeValue(depth - 1), AttributeValue.fromNul(true)));
            case 7 -> AttributeValue.fromM(Map.of("k", attributeValue(depth - 1)));
            default -> AttributeValue.fromL(List.of());
        };
    }
}
