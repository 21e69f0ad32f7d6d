package dev.stator.codec.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;
import dev.stator.codec.internal.ReadyForms;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The laws of each ready converter: what it writes it reads, as it is; it sorts unless it says that it does not; it
 * refuses.
 */
class ConvertersTest {
    enum Colour {
        RED("red"),
        GREEN("green"),
        BLUE("deep blue");

        private final String text;

        Colour(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    enum Alike {
        ONE,
        TWO;

        @Override
        public String toString() {
            return "same";
        }
    }

    enum None {}

    static final class ColourText extends EnumToString<Colour> {
        ColourText() {
            super(Colour.values());
        }
    }

    static final class WideMillis extends EpochMillisText {
        WideMillis() {
            super(20);
        }
    }

    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final long LAST_PADDED = 9_999_999_999L;

    record Sample<T>(AttributeCodec<T> codec, Function<Random, T> values, Comparator<? super T> order) {
        static <T extends Comparable<? super T>> Sample<T> of(AttributeCodec<T> codec, Function<Random, T> values) {
            return new Sample<>(codec, values, Comparator.naturalOrder());
        }

        void check(Random random) {
            T left = values.apply(random);
            T right = random.nextInt(4) == 0 ? left : values.apply(random);
            AttributeValue stored = stored(left);
            assertThat(codec.decode(stored)).as("%s of %s", codec, stored).isEqualTo(left);
            assertThat(stored(codec.decode(stored))).isEqualTo(stored);
            assertThat(stored.equals(stored(right))).isEqualTo(left.equals(right));
            if (!(codec instanceof Unordered)) {
                assertThat(Integer.signum(compare(stored, stored(right))))
                        .as("%s: %s against %s", codec, left, right)
                        .isEqualTo(Integer.signum(order.compare(left, right)));
            }
        }

        boolean sorts(Random random) {
            T left = values.apply(random);
            T right = values.apply(random);
            return Integer.signum(compare(stored(left), stored(right))) == Integer.signum(order.compare(left, right));
        }

        AttributeValue stored(Random random) {
            return stored(values.apply(random));
        }

        private AttributeValue stored(T value) {
            return Objects.requireNonNull(codec.encode(value));
        }

        private static int compare(AttributeValue left, AttributeValue right) {
            return left.n() == null
                    ? Arrays.compareUnsigned(
                            left.s().getBytes(StandardCharsets.UTF_8), right.s().getBytes(StandardCharsets.UTF_8))
                    : new BigDecimal(left.n()).compareTo(new BigDecimal(right.n()));
        }

        @Override
        public String toString() {
            return codec.getClass().getSimpleName();
        }
    }

    /** Times near each other, and far, with fractions that end early. */
    private static Instant instant(Random random, long low, long high, ChronoUnit unit) {
        long second = random.nextBoolean()
                ? 1_700_000_000L + random.nextInt(3) - (high < LAST_SECOND ? 0 : random.nextInt(2) * 2_000_000_000L)
                : low + (long) (random.nextDouble() * (high - low));
        return Instant.ofEpochSecond(second, nano(random)).truncatedTo(unit);
    }

    private static int nano(Random random) {
        int[] steps = {1_000_000_000, 500_000_000, 1_000_000, 1_000, 1};
        int step = steps[random.nextInt(steps.length)];
        return random.nextInt(1_000_000_000) / step * step;
    }

    private static Instant dated(Random random, ChronoUnit unit) {
        return instant(random, FIRST_SECOND, LAST_SECOND, unit);
    }

    private static LocalTime time(Random random, ChronoUnit unit) {
        int second = random.nextInt(3) == 0 ? random.nextInt(24) * 3600 : random.nextInt(86_400);
        return LocalTime.ofSecondOfDay(random.nextInt(3) == 0 ? second / 60 * 60 : second)
                .withNano(nano(random))
                .truncatedTo(unit);
    }

    private static LocalDateTime dateTime(Random random, ChronoUnit unit) {
        long first = LocalDate.of(0, 1, 1).toEpochDay();
        long last = LocalDate.of(9999, 12, 31).toEpochDay();
        long day = random.nextBoolean()
                ? 20_000 + random.nextInt(2)
                : first + (long) (random.nextDouble() * (last - first));
        return LocalDate.ofEpochDay(day).atTime(time(random, unit));
    }

    private static final List<Sample<?>> SAMPLES = List.of(
            Sample.of(
                    new InstantToString(),
                    random -> random.nextInt(5) == 0
                            ? instant(
                                    random,
                                    Instant.MIN.getEpochSecond(),
                                    Instant.MAX.getEpochSecond(),
                                    ChronoUnit.NANOS)
                            : dated(random, ChronoUnit.NANOS)),
            Sample.of(new InstantSeconds(), random -> dated(random, ChronoUnit.SECONDS)),
            Sample.of(new InstantMillis(), random -> dated(random, ChronoUnit.MILLIS)),
            Sample.of(new PynamoInstant(), random -> dated(random, ChronoUnit.MICROS)),
            Sample.of(new PythonInstant(), random -> dated(random, ChronoUnit.MICROS)),
            Sample.of(new LocalTimeToString(), random -> time(random, ChronoUnit.NANOS)),
            Sample.of(new LocalTimeSeconds(), random -> time(random, ChronoUnit.SECONDS)),
            Sample.of(new LocalTimeMillis(), random -> time(random, ChronoUnit.MILLIS)),
            new Sample<>(
                    new OffsetDateTimeToString(),
                    random -> dateTime(random, ChronoUnit.NANOS).atOffset(ZoneOffset.ofHours(random.nextInt(9) - 4)),
                    Comparator.comparing(OffsetDateTime::toInstant)),
            new Sample<>(
                    new ZonedDateTimeToString(),
                    random -> dateTime(random, ChronoUnit.NANOS)
                            .atZone(random.nextBoolean() ? ZoneId.of("Europe/Paris") : ZoneOffset.ofHours(-3)),
                    Comparator.comparing(ZonedDateTime::toInstant)),
            Sample.of(
                    new DurationToString(),
                    random -> Duration.ofSeconds(random.nextInt(100_000) - 50_000, nano(random))),
            new Sample<>(
                    new LocalDateTimeToString(),
                    random -> dateTime(random, ChronoUnit.NANOS),
                    Comparator.naturalOrder()),
            new Sample<>(
                    new LocalDateTimeSeconds(),
                    random -> dateTime(random, ChronoUnit.SECONDS),
                    Comparator.naturalOrder()),
            new Sample<>(
                    new LocalDateTimeMillis(),
                    random -> dateTime(random, ChronoUnit.MILLIS),
                    Comparator.naturalOrder()),
            Sample.of(
                    new EpochSeconds(),
                    random -> instant(
                            random, Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond(), ChronoUnit.SECONDS)),
            Sample.of(
                    new EpochMillis(),
                    random -> random.nextInt(9) == 0
                            ? Instant.ofEpochMilli(random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE)
                            : dated(random, ChronoUnit.MILLIS)),
            Sample.of(new EpochSecondsText(), random -> instant(random, 0, LAST_PADDED, ChronoUnit.SECONDS)),
            Sample.of(new EpochMillisText(), random -> instant(random, 0, LAST_PADDED, ChronoUnit.MILLIS)),
            Sample.of(new WideMillis(), random -> instant(random, 0, LAST_SECOND - 1, ChronoUnit.MILLIS)),
            Sample.of(new UpperCaseUuid(), random -> new UUID(random.nextLong(), random.nextLong())),
            Sample.of(new BooleanNumber(), Random::nextBoolean),
            Sample.of(new ColourText(), random -> Colour.values()[random.nextInt(3)]),
            Sample.of(new ByteText(), random -> (byte) random.nextInt()),
            Sample.of(new ShortText(), random -> (short) random.nextInt()),
            Sample.of(new IntegerText(), random -> random.nextInt() >> random.nextInt(32)),
            Sample.of(new LongText(), random -> random.nextLong() >> random.nextInt(64)),
            Sample.of(new FloatText(), random -> random.nextInt(1 << 20) / 64f - 5000),
            Sample.of(new DoubleText(), random -> random.nextInt(1 << 20) / 64d - 5000),
            Sample.of(new BigIntegerText(), random -> new BigInteger(random.nextInt(300), random).negate()),
            Sample.of(
                    new BigDecimalText(),
                    random -> new BigDecimal(new BigInteger(random.nextInt(300), random), random.nextInt(60) - 30)));

    @Provide
    Arbitrary<Sample<?>> samples() {
        return Arbitraries.of(SAMPLES);
    }

    @Property(tries = 10_000)
    void writesWhatItReadsAndSortsUnlessItSaysNot(@ForAll("samples") Sample<?> sample, @ForAll long seed) {
        sample.check(new Random(seed));
    }

    @Test
    void marksOnlyThoseThatDoNotSort() {
        Random random = new Random(7);
        for (Sample<?> sample : SAMPLES) {
            boolean sorts = true;
            for (int i = 0; i < 3_000; i++) {
                sorts &= sample.sorts(random);
            }
            assertThat(sample.codec() instanceof Unordered).as("%s", sample).isNotEqualTo(sorts);
        }
    }

    /** What errors name is a table that knows no converter: it must tell of each what it writes. */
    @Test
    void errorsNameEach() {
        Random random = new Random(11);
        for (Sample<?> sample : SAMPLES) {
            Class<?> converter = sample.codec().getClass();
            if (converter.getEnclosingClass() == null) {
                assertThat(Stream.generate(() -> sample.stored(random))
                                .limit(500)
                                .flatMap(stored ->
                                        ReadyForms.allWriting(sample.codec().javaType(), stored).stream()))
                        .contains(converter.getSimpleName());
                assertThat(converter.getPackageName()).isEqualTo(ReadyForms.PACKAGE);
            }
        }
        assertThat(EnumToString.class.getSimpleName()).isEqualTo(ReadyForms.ENUM);
    }

    @ParameterizedTest
    @CsvSource({
        "InstantToString, 2026-01-31T10:15:30Z, 2026-01-31T10:15:30Z",
        "InstantToString, 2026-01-31T10:15:00.000000000Z, 2026-01-31T10:15:00Z",
        "InstantToString, +10000-01-01T00:00:00Z, +10000-01-01T00:00:00Z",
        "InstantToString, -0001-01-01T00:00:00.500Z, -0001-01-01T00:00:00.500Z",
        "InstantSeconds, 2020-06-21T19:18:00Z, 2020-06-21T19:18:00Z",
        "InstantSeconds, 2020-06-21T21:18:00.000+02:00, 2020-06-21T19:18:00Z",
        "InstantMillis, 2023-04-01T12:00:00.001Z, 2023-04-01T12:00:00.001Z",
        "InstantMillis, 2023-04-01T12:00:00Z, 2023-04-01T12:00:00.000Z",
        "PynamoInstant, 2021-06-26T20:19:14.494658+0000, 2021-06-26T20:19:14.494658+0000",
        "PynamoInstant, 2021-06-26T20:19:14Z, 2021-06-26T20:19:14.000000+0000",
        "PythonInstant, 2021-06-26T20:19:08.305464+00:00, 2021-06-26T20:19:08.305464+00:00",
        "PythonInstant, 2021-06-26T20:19:08+00:00, 2021-06-26T20:19:08+00:00",
        "LocalTimeToString, 10:15, 10:15",
        "LocalTimeToString, 10:15:00.500, 10:15:00.500",
        "LocalTimeSeconds, 10:15, 10:15:00",
        "LocalTimeMillis, 10:15, 10:15:00.000",
        "LocalDateTimeToString, 2020-01-02T03:04, 2020-01-02T03:04",
        "OffsetDateTimeToString, 2020-01-02T03:04:00.000+01:00, 2020-01-02T03:04+01:00",
        "ZonedDateTimeToString, 2020-01-02T03:04:00.500+01:00[Europe/Paris], "
                + "2020-01-02T03:04:00.500+01:00[Europe/Paris]",
        "DurationToString, PT1.5S, PT1.5S",
        "DurationToString, PT90S, PT1M30S",
        "LocalDateTimeSeconds, 2020-04-11T05:55:00, 2020-04-11T05:55:00",
        "LocalDateTimeMillis, 2020-04-11T05:55:00, 2020-04-11T05:55:00.000",
        "EpochSeconds, 1E+3, 1000",
        "EpochMillis, -1, -1",
        "EpochSecondsText, 0000000000, 0000000000",
        "EpochSecondsText, 1769854530, 1769854530",
        "EpochMillisText, 7, 0000000000007",
        "WideMillis, 00000001769854530000, 00000001769854530000",
        "UpperCaseUuid, A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11, A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
        "UpperCaseUuid, a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11, A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
        "BooleanNumber, 1, 1",
        "BooleanNumber, 0.0, 0",
        "ColourText, deep blue, deep blue",
        "IntegerText, 20, 20",
        "IntegerText, 007, 7",
        "LongText, -9223372036854775808, -9223372036854775808",
        "DoubleText, 12.50, 12.5",
        "BigDecimalText, 12.50, 12.50",
        "BigIntegerText, 123456789012345678901234567890123456789012345, 123456789012345678901234567890123456789012345"
    })
    void readsTheFormAndOtherSpellings(String converter, String stored, String written) {
        assertThat(form(sample(converter).codec(), stored)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "InstantToString, 2026-01-31 10:15:30Z",
        "InstantToString, 1769854530",
        "InstantToString, +2026-01-31T10:15:30Z",
        "InstantToString, +x",
        "InstantSeconds, 2026-01-31T10:15:30.500Z",
        "InstantSeconds, 2026-01-31T10:15:30",
        "InstantMillis, 2026-01-31T10:15:30.0005Z",
        "PynamoInstant, 2021-06-26T20:19:14.4946581+0000",
        "PythonInstant, 2021-06-26T20:19:14.4946581+00:00",
        "LocalTimeToString, 24:00",
        "LocalTimeSeconds, 10:15:30.1",
        "LocalTimeMillis, 10:15:30.0001",
        "LocalDateTimeToString, +10000-01-01T00:00",
        "OffsetDateTimeToString, 2020-01-02T03:04",
        "ZonedDateTimeToString, 2020-01-02T03:04+01:00[Europe/Nowhere]",
        "DurationToString, 1.5",
        "LocalDateTimeSeconds, 2020-04-11T05:55:00.1",
        "LocalDateTimeMillis, 2020-04-11T05:55:00.0001",
        "EpochSeconds, 0.5",
        "EpochSeconds, 31556889864403200",
        "EpochMillis, 9223372036854775808",
        "EpochSecondsText, -1",
        "EpochSecondsText, 17698545300",
        "EpochSecondsText, ''",
        "EpochMillisText, 1e3",
        "EpochMillisText, 99999999999999999999",
        "UpperCaseUuid, A0EEBC999C0B4EF8BB6D6BB9BD380A11",
        "BooleanNumber, 2",
        "BooleanNumber, 0.5",
        "ColourText, RED",
        "ByteText, 128",
        "IntegerText, 1.5",
        "IntegerText, ''",
        "IntegerText, one",
        "LongText, 9223372036854775808",
        "FloatText, NaN",
        "DoubleText, Infinity",
        "DoubleText, 0x1p3",
        "BigIntegerText, 1.0",
        "BigDecimalText, ''"
    })
    void refusesToRead(String converter, String stored) {
        AttributeCodec<?> codec = sample(converter).codec();
        assertThatThrownBy(() -> form(codec, stored)).isInstanceOf(DecodingException.class);
    }

    @Test
    void refusesAnotherType() {
        for (Sample<?> sample : SAMPLES) {
            AttributeValue other =
                    sample.codec() instanceof TextCodec ? AttributeValue.fromN("1") : AttributeValue.fromS("1");
            assertThatThrownBy(() -> sample.codec().decode(other)).isInstanceOf(DecodingException.class);
            assertThatThrownBy(() -> sample.codec().decode(AttributeValue.fromBool(true)))
                    .isInstanceOf(DecodingException.class);
        }
    }

    @Test
    void refusesToWriteWhatWouldNotComeBack() {
        Instant fine = Instant.parse("2026-01-31T10:15:30.0000001Z");
        for (TextCodec<Instant> codec : List.of(
                new InstantSeconds(),
                new InstantMillis(),
                new PynamoInstant(),
                new PythonInstant(),
                new EpochSecondsText(),
                new EpochMillisText())) {
            refused(codec, fine, "finer than whole");
            refused(codec, Instant.MAX.truncatedTo(ChronoUnit.SECONDS), "");
            refused(codec, Instant.MIN, "");
        }
        refused(new InstantSeconds(), Instant.ofEpochMilli(500), "finer than whole seconds");
        refused(new EpochSeconds(), fine, "finer than whole seconds");
        refused(new EpochMillis(), fine, "finer than whole milliseconds");
        refused(new EpochMillis(), Instant.MAX.truncatedTo(ChronoUnit.MILLIS), "more milliseconds from 1970");
        refused(new EpochSecondsText(), Instant.ofEpochSecond(-1), "0 to 10 digits");
        refused(new EpochSecondsText(), Instant.ofEpochSecond(10_000_000_000L), "0 to 10 digits");
        refused(new EpochMillisText(), Instant.ofEpochMilli(10_000_000_000_000L), "0 to 13 digits");
        LocalTime fineTime = LocalTime.of(10, 15, 30, 1);
        refused(new LocalTimeSeconds(), fineTime, "finer than whole seconds");
        refused(new LocalTimeMillis(), fineTime, "finer than whole milliseconds");
        refused(new LocalDateTimeSeconds(), LocalDate.EPOCH.atTime(fineTime), "finer than whole seconds");
        refused(new LocalDateTimeMillis(), LocalDate.EPOCH.atTime(fineTime), "finer than whole milliseconds");
        for (TextCodec<LocalDateTime> codec :
                List.of(new LocalDateTimeToString(), new LocalDateTimeSeconds(), new LocalDateTimeMillis())) {
            refused(codec, LocalDateTime.MAX.truncatedTo(ChronoUnit.SECONDS), "0000 to 9999");
            refused(codec, LocalDateTime.MIN, "0000 to 9999");
        }
        refused(new DoubleText(), -0.0, "");
        refused(new DoubleText(), Double.NaN, "");
        refused(new FloatText(), Float.POSITIVE_INFINITY, "");
    }

    @Test
    void takesNoEnumWhoseTextsMeet() {
        assertThatThrownBy(() -> new EnumToString<>(Alike.values()) {})
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ONE and TWO")
                .hasMessageContaining("\"same\"");
        assertThatThrownBy(() -> new EnumToString<>(None.values()) {}).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EpochMillisText(0) {}).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatTheBuiltInFormWrites() {
        Instant time = Instant.parse("2026-01-31T10:15:30Z");
        String nineDigits = Codecs.INSTANT.toText(time);
        for (TextCodec<Instant> codec : List.of(
                new InstantToString(),
                new InstantSeconds(),
                new InstantMillis(),
                new PynamoInstant(),
                new PythonInstant())) {
            assertThat(codec.fromText(nineDigits)).isEqualTo(time);
        }
    }

    /**
     * Times as they stand in keys of published models: of a chat, complaints, devices, a shop, a cart, sessions, games.
     */
    @ParameterizedTest
    @CsvSource({
        "InstantMillis, 2023-04-01T12:00:00.001Z",
        "LocalDateTimeSeconds, 2023-05-15T14:00:00",
        "LocalDateTimeSeconds, 2020-04-11T05:55:00",
        "LocalDateTimeSeconds, 2020-06-21T19:18:00",
        "LocalDateTimeSeconds, 2019-11-26T22:46:26",
        "LocalDateTimeSeconds, 2023-04-30T15:22:09",
        "LocalDateTimeSeconds, 2019-04-16T00:41:18",
        "IntegerText, 400",
        "BigDecimalText, 12.49"
    })
    void keepsTheTextsOfPublishedModels(String converter, String stored) {
        assertThat(form(sample(converter).codec(), stored)).isEqualTo(stored);
    }

    private static <T> void refused(AttributeCodec<T> codec, T value, String message) {
        assertThatThrownBy(() -> codec.encode(value))
                .isInstanceOfSatisfying(
                        EncodingException.class,
                        e -> assertThat(((CodecException) e).problem()).contains(message));
    }

    private static Sample<?> sample(String name) {
        return SAMPLES.stream()
                .filter(sample -> sample.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is written of what {@code stored} reads as. */
    private static <T> String form(AttributeCodec<T> codec, String stored) {
        if (codec instanceof TextCodec<T> text) {
            return text.toText(text.fromText(stored));
        }
        NumberCodec<T> number = (NumberCodec<T>) codec;
        return number.toNumber(number.fromNumber(stored));
    }
}
