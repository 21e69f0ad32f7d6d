package dev.stator.it.enhanced;

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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Values of which each form has corners: fractions that end early, no seconds, signs, null and empty. */
final class RandomDay {
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Paris"), ZoneId.of("America/New_York"), ZoneId.of("UTC"), ZoneOffset.ofHours(-3));

    private final Random random;

    RandomDay(long seed) {
        this.random = new Random(seed);
    }

    SharedDay day() {
        byte[] bytes = new byte[random.nextInt(5)];
        random.nextBytes(bytes);
        return new SharedDay(
                "day" + random.nextInt(1_000_000),
                instant(),
                text(),
                (char) ('a' + random.nextInt(20)),
                mood(),
                uuid(),
                URI.create("https://example.org/" + random.nextInt(9)),
                zone(),
                ZoneOffset.ofHoursMinutes(random.nextInt(10), random.nextInt(60)),
                Period.of(random.nextInt(3), random.nextInt(20), random.nextInt(40)),
                MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)),
                random.nextBoolean() ? Locale.CANADA_FRENCH : Locale.forLanguageTag("zh-Hant-TW"),
                date(),
                time(),
                dateTime(),
                offsetDateTime(),
                zonedDateTime(),
                (byte) random.nextInt(),
                (short) random.nextInt(),
                random.nextInt(),
                random.nextLong(),
                random.nextInt(1000) / 8f,
                random.nextInt(1_000_000) / 64d - 500,
                new BigInteger(100, random),
                new BigDecimal(new BigInteger(90, random), random.nextInt(20)),
                span(),
                random.nextBoolean(),
                bytes,
                ByteBuffer.wrap(bytes),
                SdkBytes.fromByteArray(bytes),
                text().toCharArray(),
                orNull(random::nextInt),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()),
                list(this::instant),
                set(this::mood),
                set(this::time),
                set(this::span),
                set(this::word),
                set(() -> random.nextInt(100)),
                map(this::instant, this::offsetDateTime),
                map(this::anySpan, this::zonedDateTime),
                map(() -> BigDecimal.valueOf(random.nextInt(1000), random.nextInt(4)), this::span),
                map(this::uuid, () -> list(this::dateTime)),
                orNull(this::part),
                list(this::part),
                map(this::word, this::part),
                0);
    }

    private SharedPart part() {
        return new SharedPart(
                orNull(this::text),
                orNull(this::instant),
                orNull(random::nextInt),
                random.nextBoolean(),
                orNull(this::mood),
                set(this::word),
                list(this::time),
                map(this::anySpan, this::text),
                // An inner bean of nulls only reads as null.
                orNull(() -> new SharedCore(orNull(this::zonedDateTime), span())));
    }

    private <T> @Nullable T orNull(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> list(Supplier<T> value) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(value.get());
        }
        return list;
    }

    private <T> Set<T> set(Supplier<T> value) {
        return new LinkedHashSet<>(list(value));
    }

    private <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
        Map<K, V> map = new LinkedHashMap<>();
        list(key).forEach(each -> map.put(each, value.get()));
        return map;
    }

    private String word() {
        return "w" + random.nextInt(50);
    }

    private String text() {
        return random.nextInt(5) == 0 ? "" : word();
    }

    private Mood mood() {
        return List.of(Mood.values()).get(random.nextInt(3));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private ZoneId zone() {
        return ZONES.get(random.nextInt(3));
    }

    private int nano() {
        int[] steps = {1_000_000_000, 500_000_000, 1_000_000, 1_000, 1};
        int step = steps[random.nextInt(steps.length)];
        return random.nextInt(1_000_000_000) / step * step;
    }

    private Instant instant() {
        return dateTime().toInstant(ZoneOffset.UTC);
    }

    private LocalDate date() {
        return LocalDate.of(1 + random.nextInt(9998), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private LocalTime time() {
        int second = random.nextInt(86_400);
        return LocalTime.ofSecondOfDay(random.nextInt(3) == 0 ? second / 60 * 60 : second)
                .withNano(nano());
    }

    private LocalDateTime dateTime() {
        return date().atTime(time());
    }

    private OffsetDateTime offsetDateTime() {
        return dateTime().atOffset(ZoneOffset.ofHours(random.nextInt(10) - 5));
    }

    /** Of years whose offsets both clients read alike. */
    private ZonedDateTime zonedDateTime() {
        return dateTime().withYear(1970 + random.nextInt(60)).atZone(ZONES.get(random.nextInt(ZONES.size())));
    }

    /** That both clients read alike: none that is negative and has a fraction. */
    private Duration span() {
        int seconds = random.nextInt(100_000) - 50_000;
        return Duration.ofSeconds(seconds, seconds < 0 ? 0 : nano());
    }

    private Duration anySpan() {
        return Duration.ofSeconds(random.nextInt(100_000) - 50_000, nano());
    }

    /** The same in place of an item that was read. */
    static SharedDay moved(SharedDay day, SharedDay read) {
        return new SharedDay(
                read.id(),
                read.at(),
                day.text(),
                day.letter(),
                day.mood(),
                day.uuid(),
                day.uri(),
                day.zone(),
                day.offset(),
                day.period(),
                day.monthDay(),
                day.locale(),
                day.date(),
                day.time(),
                day.dateTime(),
                day.offsetDateTime(),
                day.zonedDateTime(),
                day.one(),
                day.two(),
                day.four(),
                day.eight(),
                day.single(),
                day.binary(),
                day.whole(),
                day.decimal(),
                day.span(),
                day.flag(),
                day.bytes(),
                day.buffer(),
                day.sdkBytes(),
                day.characters(),
                day.number(),
                day.maybe(),
                day.instants(),
                day.moods(),
                day.times(),
                day.spans(),
                day.words(),
                day.numbers(),
                day.byInstant(),
                day.bySpan(),
                day.byDecimal(),
                day.byUuid(),
                day.part(),
                day.parts(),
                day.partsByName(),
                read.version());
    }
}
