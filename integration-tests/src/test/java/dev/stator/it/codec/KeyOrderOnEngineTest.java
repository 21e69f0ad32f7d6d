package dev.stator.it.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.testing.DynamoDbLocal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Java's order is the engine's order, for each type that may be a range key. */
class KeyOrderOnEngineTest {
    private static final int VALUES = 40;

    private static DynamoDbLocal engine;

    /**
     * A type, values to begin with, a maker of more, and its order in Java.
     *
     * @param boundaries values where an order is likely to break
     */
    record Ordered<T>(
            String type,
            ScalarAttributeType stored,
            AttributeCodec<T> codec,
            Comparator<? super T> order,
            List<T> boundaries,
            Function<Random, T> more) {

        List<AttributeValue> values() {
            Random random = new Random(type.hashCode());
            List<T> values = new ArrayList<>(boundaries);
            Stream.generate(() -> more.apply(random)).limit(VALUES).forEach(values::add);
            return values.stream()
                    .map(v -> Objects.requireNonNull(codec.encode(v)))
                    .toList();
        }

        /** What two neighbours of a sorted list are to each other in Java. */
        int compare(AttributeValue left, AttributeValue right) {
            return order.compare(codec.decode(left), codec.decode(right));
        }

        @Override
        public String toString() {
            return type;
        }
    }

    @BeforeAll
    static void start() {
        engine = DynamoDbLocal.start();
        for (ScalarAttributeType type : List.of(ScalarAttributeType.S, ScalarAttributeType.N, ScalarAttributeType.B)) {
            engine.client()
                    .createTable(t -> t.tableName("order-" + type)
                            .billingMode(BillingMode.PAY_PER_REQUEST)
                            .attributeDefinitions(
                                    List.of(definition("type", ScalarAttributeType.S), definition("value", type)))
                            .keySchema(List.of(key("type", KeyType.HASH), key("value", KeyType.RANGE))));
        }
    }

    private static AttributeDefinition definition(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static Stream<Ordered<?>> types() {
        return Stream.of(
                text(
                        "String",
                        Codecs.STRING,
                        KeyOrderOnEngineTest::compareCodePoints,
                        List.of("a", "A", "aa", "\u0000", "é", "z", "\uffee", "\ud83d\ude00", "~"),
                        KeyOrderOnEngineTest::string),
                text(
                        "char",
                        Codecs.CHARACTER,
                        Comparator.<Character>naturalOrder(),
                        List.of('a', 'A', '\u0000', '\u00e9', '\ufffd'),
                        r -> (char) (1 + r.nextInt(0xd000))),
                text(
                        "Instant",
                        Codecs.INSTANT,
                        Comparator.<Instant>naturalOrder(),
                        List.of(
                                Instant.EPOCH,
                                Instant.ofEpochSecond(-1, 999_999_999),
                                Instant.ofEpochSecond(0, 1),
                                Instant.parse("0000-01-01T00:00:00Z"),
                                Instant.parse("9999-12-31T23:59:59.999999999Z")),
                        r -> Instant.ofEpochSecond(r.nextInt(), r.nextInt(1_000_000_000))),
                text(
                        "LocalDateTime",
                        Codecs.LOCAL_DATE_TIME,
                        Comparator.<LocalDateTime>naturalOrder(),
                        List.of(
                                LocalDateTime.of(2026, 1, 1, 0, 0),
                                LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1),
                                LocalDateTime.of(999, 1, 1, 0, 0)),
                        r -> LocalDateTime.ofEpochSecond(r.nextInt(), r.nextInt(1_000_000_000), ZoneOffset.UTC)),
                text(
                        "LocalTime",
                        Codecs.LOCAL_TIME,
                        Comparator.<LocalTime>naturalOrder(),
                        List.of(LocalTime.MIN, LocalTime.MAX, LocalTime.NOON),
                        r -> LocalTime.ofNanoOfDay(r.nextLong(LocalTime.MAX.toNanoOfDay()))),
                text(
                        "LocalDate",
                        Codecs.LOCAL_DATE,
                        Comparator.<LocalDate>naturalOrder(),
                        List.of(LocalDate.of(0, 1, 1), LocalDate.of(999, 12, 31), LocalDate.of(9999, 12, 31)),
                        r -> LocalDate.ofEpochDay(r.nextInt(2_000_000) - 500_000)),
                text(
                        "Year",
                        Codecs.YEAR,
                        Comparator.<Year>naturalOrder(),
                        List.of(Year.of(0), Year.of(9), Year.of(10), Year.of(999), Year.of(9999)),
                        r -> Year.of(r.nextInt(10_000))),
                text(
                        "YearMonth",
                        Codecs.YEAR_MONTH,
                        Comparator.<YearMonth>naturalOrder(),
                        List.of(YearMonth.of(0, 1), YearMonth.of(999, 12), YearMonth.of(2026, 2)),
                        r -> YearMonth.of(r.nextInt(10_000), 1 + r.nextInt(12))),
                text(
                        "MonthDay",
                        Codecs.MONTH_DAY,
                        Comparator.<MonthDay>naturalOrder(),
                        List.of(MonthDay.of(2, 29), MonthDay.of(12, 31), MonthDay.of(1, 1)),
                        r -> MonthDay.of(1 + r.nextInt(12), 1 + r.nextInt(28))),
                number("byte", Codecs.BYTE, List.of(Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE), r -> (byte) r.nextInt()),
                number("short", Codecs.SHORT, List.of(Short.MIN_VALUE, Short.MAX_VALUE), r -> (short) r.nextInt()),
                number("int", Codecs.INTEGER, List.of(Integer.MIN_VALUE, 0, 9, 10, Integer.MAX_VALUE), Random::nextInt),
                number("long", Codecs.LONG, List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE), Random::nextLong),
                number(
                        "float",
                        Codecs.FLOAT,
                        List.of(0f, -1e-30f, Float.MAX_VALUE),
                        r -> (r.nextFloat() - 0.5f) * 1e9f),
                number(
                        "double",
                        Codecs.DOUBLE,
                        List.of(0d, 1e-130, -1e-130, 9.9e125, -9.9e125),
                        r -> (r.nextDouble() - 0.5) * Math.pow(10, r.nextInt(200) - 100)),
                number(
                        "BigInteger",
                        Codecs.BIG_INTEGER,
                        List.of(BigInteger.ZERO, BigInteger.TEN.pow(37).negate(), BigInteger.TEN.pow(37)),
                        r -> new BigInteger(120, r).subtract(BigInteger.ONE.shiftLeft(119))),
                number(
                        "BigDecimal",
                        Codecs.BIG_DECIMAL,
                        List.of(BigDecimal.ZERO, new BigDecimal("1E-130"), new BigDecimal("-9.9E+125")),
                        r -> new BigDecimal(new BigInteger(100, r), r.nextInt(100))
                                .round(new MathContext(30))
                                .multiply(BigDecimal.valueOf(r.nextBoolean() ? 1 : -1))),
                number(
                        "Duration",
                        Codecs.DURATION,
                        List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
                        r -> Duration.ofSeconds(r.nextInt(), r.nextInt(1_000_000_000))),
                new Ordered<>(
                        "byte[]",
                        ScalarAttributeType.B,
                        Codecs.BYTES,
                        Arrays::compareUnsigned,
                        List.of(new byte[] {0}, new byte[] {0, 0}, new byte[] {-1}, new byte[] {127}, new byte[] {-128
                        }),
                        KeyOrderOnEngineTest::bytes),
                new Ordered<>(
                        "ByteBuffer",
                        ScalarAttributeType.B,
                        Codecs.BYTE_BUFFER,
                        Comparator.comparing(b -> SdkBytes.fromByteBuffer(b).asByteArray(), Arrays::compareUnsigned),
                        List.of(ByteBuffer.wrap(new byte[] {-1})),
                        r -> ByteBuffer.wrap(bytes(r))));
    }

    private static <T> Ordered<T> text(
            String type,
            AttributeCodec<T> codec,
            Comparator<? super T> order,
            List<T> boundaries,
            Function<Random, T> more) {
        return new Ordered<>(type, ScalarAttributeType.S, codec, order, boundaries, more);
    }

    private static <T extends Comparable<T>> Ordered<T> number(
            String type, AttributeCodec<T> codec, List<T> boundaries, Function<Random, T> more) {
        return new Ordered<>(type, ScalarAttributeType.N, codec, Comparator.naturalOrder(), boundaries, more);
    }

    /** DynamoDB compares UTF-8 bytes, and their order is that of code points. */
    private static int compareCodePoints(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static String string(Random random) {
        return random.ints(1 + random.nextInt(4), 1, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "x", ""));
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(4)];
        random.nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("types")
    void theEngineSortsAsJavaDoes(Ordered<?> type) {
        String table = "order-" + type.stored();
        AttributeValue hash = AttributeValue.fromS(type.type());
        type.values()
                .forEach(value ->
                        engine.client().putItem(p -> p.tableName(table).item(Map.of("type", hash, "value", value))));

        for (boolean forward : List.of(true, false)) {
            List<AttributeValue> sorted = engine
                    .client()
                    .query(q -> q.tableName(table)
                            .keyConditionExpression("#t = :t")
                            .expressionAttributeNames(Map.of("#t", "type"))
                            .expressionAttributeValues(Map.of(":t", hash))
                            .scanIndexForward(forward))
                    .items()
                    .stream()
                    .map(item -> item.get("value"))
                    .toList();
            assertThat(sorted).hasSizeGreaterThan(12);
            for (int i = 1; i < sorted.size(); i++) {
                int compared = type.compare(sorted.get(i - 1), sorted.get(i));
                assertThat(forward ? compared : -compared)
                        .as("%s before %s", sorted.get(i - 1), sorted.get(i))
                        .isNegative();
            }
        }
    }
}
