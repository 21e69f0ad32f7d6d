package dev.stator.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.convert.EpochMillis;
import dev.stator.codec.convert.EpochMillisText;
import dev.stator.codec.convert.EpochSeconds;
import dev.stator.codec.convert.EpochSecondsText;
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
import dev.stator.codec.convert.UpperCaseUuid;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.StoredAs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the lock takes for read is read by the real codecs, value by value, and what it leaves out has a reason. */
class ScalarChangeTest {
    private static final int DRAWN = 300;

    /** What is read and written alike, and means something else: a count is no time, and no language is a currency. */
    private static final Set<String> OTHER_MEANING = Set.of(
            "Byte -> Duration",
            "Short -> Duration",
            "Integer -> Duration",
            "Long -> Duration",
            "Byte -> expiry Instant",
            "Short -> expiry Instant",
            "Integer -> expiry Instant",
            "Byte -> expiry Long",
            "Short -> expiry Long",
            "Integer -> expiry Long",
            "expiry Instant -> Double",
            "expiry Instant -> Duration",
            "expiry Long -> Duration");

    /** A codec and values that it stores. */
    private record Stored(AttributeCodec<Object> codec, List<?> values) {}

    private static final Map<String, Stored> FORMS = forms();

    private static Map<String, Stored> forms() {
        Map<String, List<?>> samples = samples();
        Map<String, Stored> forms = new LinkedHashMap<>();
        for (BuiltInType type : BuiltInType.values()) {
            if (type.storedAs().isScalar() && type.storedAs() != StoredAs.ANY && !type.isOptional()) {
                String name = FormReader.builtIn(type).name();
                forms.put(name, new Stored(codec(type.name()), samples(samples, name)));
            }
        }
        forms.put("expiry Instant", new Stored(codec("EXPIRY_INSTANT"), samples(samples, "Instant")));
        forms.put("expiry Long", new Stored(codec("EXPIRY_SECONDS"), samples(samples, "Long")));
        ready("S", "Instant", new InstantToString(), samples, forms);
        ready("S", "Instant", new InstantSeconds(), samples, forms);
        ready("S", "Instant", new InstantMillis(), samples, forms);
        ready("S", "Instant", new PythonInstant(), samples, forms);
        ready("S", "Instant", new PynamoInstant(), samples, forms);
        ready("S", "Instant", new EpochSecondsText(), samples, forms);
        ready("S", "Instant", new EpochMillisText(), samples, forms);
        ready("N", "Instant", new EpochSeconds(), samples, forms);
        ready("N", "Instant", new EpochMillis(), samples, forms);
        ready("S", "LocalTime", new LocalTimeToString(), samples, forms);
        ready("S", "LocalTime", new LocalTimeSeconds(), samples, forms);
        ready("S", "LocalTime", new LocalTimeMillis(), samples, forms);
        ready("S", "LocalDateTime", new LocalDateTimeToString(), samples, forms);
        ready("S", "LocalDateTime", new LocalDateTimeSeconds(), samples, forms);
        ready("S", "LocalDateTime", new LocalDateTimeMillis(), samples, forms);
        ready("S", "UUID", new UpperCaseUuid(), samples, forms);
        ready("S", "Integer", new IntegerText(), samples, forms);
        ready("S", "Long", new LongText(), samples, forms);
        return forms;
    }

    @SuppressWarnings("unchecked")
    private static void ready(
            String stored,
            String type,
            AttributeCodec<?> codec,
            Map<String, List<?>> samples,
            Map<String, Stored> forms) {
        forms.put(
                stored + ScalarChange.BY + codec.getClass().getName(),
                new Stored((AttributeCodec<Object>) codec, samples(samples, type)));
    }

    @SuppressWarnings("unchecked")
    private static AttributeCodec<Object> codec(String name) {
        try {
            return (AttributeCodec<Object>) Codecs.class.getField(name).get(null);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, List<?>> samples() {
        Random random = new Random(1);
        List<Instant> instants = new ArrayList<>(List.of(
                Instant.EPOCH,
                Instant.ofEpochSecond(5),
                Instant.ofEpochSecond(-5),
                Instant.ofEpochMilli(1_234_567_890_123L),
                Instant.parse("0000-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59.999999999Z")));
        List<LocalDateTime> dates = new ArrayList<>();
        List<OffsetDateTime> offsets = new ArrayList<>();
        List<Long> longs = new ArrayList<>(List.of(Long.MIN_VALUE, 0L, 1L, Long.MAX_VALUE, (1L << 53) + 1));
        List<Integer> integers = new ArrayList<>(List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE, (1 << 24) + 1));
        List<Float> floats = new ArrayList<>(List.of(0F, 0.1F, Float.MAX_VALUE, Float.MIN_VALUE));
        List<Double> doubles = new ArrayList<>(
                List.of(0D, 0.1, 1000D, 123456789.125, Double.parseDouble("1E23"), Double.parseDouble("1E-100")));
        List<BigDecimal> decimals = new ArrayList<>(List.of(BigDecimal.ZERO, new BigDecimal("1E+100")));
        List<Duration> durations = new ArrayList<>(List.of(Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE, 1)));
        List<UUID> uuids = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            long seconds = random.nextLong(253_402_300_800L);
            instants.add(Instant.ofEpochSecond(seconds, i % 2 == 0 ? 0 : random.nextInt(1_000_000_000)));
            longs.add(random.nextLong() >> random.nextInt(64));
            integers.add(random.nextInt() >> random.nextInt(32));
            floats.add(Float.intBitsToFloat(random.nextInt()));
            doubles.add(Double.longBitsToDouble(random.nextLong()));
            decimals.add(new BigDecimal(new BigInteger(100, random), random.nextInt(20)));
            durations.add(Duration.ofSeconds(random.nextLong() >> random.nextInt(64), random.nextInt(1_000_000_000)));
            uuids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        instants.forEach(instant -> {
            dates.add(instant.atOffset(ZoneOffset.UTC).toLocalDateTime());
            offsets.add(instant.atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(36_000))));
        });
        Map<String, List<?>> samples = new LinkedHashMap<>();
        samples.put("String", List.of("", "a", "Z\u00fcrich", "1"));
        samples.put("Character", List.of('a', '1'));
        samples.put("Instant", instants);
        samples.put("LocalDate", dates.stream().map(LocalDateTime::toLocalDate).toList());
        samples.put(
                "LocalTime",
                Stream.concat(Stream.of(LocalTime.NOON), dates.stream().map(LocalDateTime::toLocalTime))
                        .toList());
        samples.put("LocalDateTime", dates);
        samples.put("Year", List.of(Year.of(5), Year.of(2026)));
        samples.put("YearMonth", List.of(YearMonth.of(2026, 3)));
        samples.put("MonthDay", List.of(MonthDay.of(2, 29)));
        samples.put("UUID", uuids);
        samples.put("URI", List.of(URI.create("http://a.b/c"), URI.create(""), URI.create("a%20b")));
        samples.put("Locale", List.of(Locale.US, Locale.ROOT));
        samples.put("Currency", List.of(Currency.getInstance("EUR")));
        samples.put("ZoneId", List.of(ZoneId.of("Europe/Paris"), ZoneOffset.UTC, ZoneId.of("UTC+3")));
        samples.put("ZoneOffset", List.of(ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(5, 30), ZoneOffset.MIN));
        samples.put("Period", List.of(Period.ZERO, Period.of(1, -2, 3)));
        samples.put("OffsetDateTime", offsets);
        samples.put("ZonedDateTime", List.of(ZonedDateTime.parse("2026-01-01T10:00:00+01:00[Europe/Paris]")));
        samples.put("Byte", List.of(Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE));
        samples.put("Short", List.of(Short.MIN_VALUE, (short) 0, Short.MAX_VALUE));
        samples.put("Integer", integers);
        samples.put("Long", longs);
        samples.put("Float", floats);
        samples.put("Double", doubles);
        samples.put(
                "BigInteger", decimals.stream().map(BigDecimal::unscaledValue).toList());
        samples.put("BigDecimal", decimals);
        samples.put("Duration", durations);
        samples.put("byte[]", List.of(new byte[0], new byte[] {1, 2}));
        samples.put("ByteBuffer", List.of(ByteBuffer.wrap(new byte[] {1, 2})));
        samples.put("SdkBytes", List.of(SdkBytes.fromUtf8String("ab")));
        return samples;
    }

    private static List<?> samples(Map<String, List<?>> samples, String type) {
        return Objects.requireNonNull(samples.get(type), type);
    }

    /** What a change does to the values: none is lost, none is written otherwise. */
    private enum Outcome {
        UNREAD,
        READ,
        WRITTEN_ALIKE
    }

    private static Outcome outcome(Stored before, Stored now) {
        Outcome outcome = Outcome.WRITTEN_ALIKE;
        for (Object value : before.values()) {
            AttributeValue stored = stored(before.codec(), value);
            if (stored == null) {
                continue;
            }
            try {
                Object read = now.codec().decode(stored);
                if (!stored.equals(stored(now.codec(), read))) {
                    if (!read.equals(value)) {
                        return Outcome.UNREAD;
                    }
                    outcome = Outcome.READ;
                }
            } catch (RuntimeException unread) {
                return Outcome.UNREAD;
            }
        }
        return outcome;
    }

    /** Null where a value is not one that the codec stores. */
    private static @Nullable AttributeValue stored(AttributeCodec<Object> codec, Object value) {
        try {
            return codec.encode(value);
        } catch (RuntimeException refused) {
            return null;
        }
    }

    @Test
    void whatIsTakenIsRead() {
        Set<String> left = new TreeSet<>();
        FORMS.forEach((before, stored) -> FORMS.forEach((now, read) -> {
            String change = before + " -> " + now;
            Outcome outcome = outcome(stored, read);
            if (ScalarChange.reads(before, now, true)) {
                assertThat(outcome).as(change).isEqualTo(Outcome.WRITTEN_ALIKE);
            } else if (ScalarChange.reads(before, now, false)) {
                assertThat(outcome).as(change).isEqualTo(Outcome.READ);
            } else if (outcome == Outcome.WRITTEN_ALIKE
                    && !before.contains(ScalarChange.BY)
                    && !now.contains(ScalarChange.BY)
                    && !now.equals("URI")) {
                left.add(change);
            }
        }));
        assertThat(left).isEqualTo(new TreeSet<>(OTHER_MEANING));
    }

    @Test
    void knowsAllThatIsStoredAsAScalar() {
        Set<String> names = Arrays.stream(BuiltInType.values())
                .filter(type -> type.storedAs().isScalar() && !type.isOptional())
                .map(type -> FormReader.builtIn(type).name())
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(Set.of("expiry Instant", "expiry Long", "expiry Duration"));

        assertThat(ScalarChange.known()).containsExactlyElementsOf(names);
        for (BuiltInType type : BuiltInType.values()) {
            if (type.storedAs().isScalar() && !type.isOptional()) {
                assertThat(ScalarChange.stored(FormReader.builtIn(type).name()))
                        .isEqualTo(type.storedAs().name());
            }
        }
    }
}
