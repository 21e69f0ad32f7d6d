package dev.stator.it.mapper;

import dev.stator.it.mapper.MappedDay.MappedPart;
import dev.stator.it.mapper.MappedDay.MappedPlace;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Days of which each thing is there or not. */
final class RandomMappedDay {
    private final Random random;

    RandomMappedDay(long seed) {
        this.random = new Random(seed);
    }

    MappedDay day() {
        byte[] bytes = new byte[1 + random.nextInt(3)];
        random.nextBytes(bytes);
        return new MappedDay(
                word(),
                instant(),
                word(),
                mood(),
                orNull(() -> random.nextBoolean() ? Plan.WALK : Plan.REST),
                random.nextBoolean(),
                orNull(random::nextBoolean),
                orNull(random::nextBoolean),
                (byte) random.nextInt(),
                (short) random.nextInt(),
                random.nextInt(),
                random.nextLong(),
                random.nextInt(1000) / 8f,
                random.nextInt(100_000) / 64.0,
                new BigInteger(100, random),
                decimal(),
                orNull(random::nextInt),
                orNull(this::instant),
                instant(),
                instant(),
                Instant.ofEpochSecond(random.nextInt()),
                new UUID(random.nextLong(), random.nextLong()),
                Currency.getInstance(random.nextBoolean() ? "EUR" : "JPY"),
                Locale.forLanguageTag(random.nextBoolean() ? "fr-CA" : "de"),
                URI.create("https://example.com/" + word()),
                ZoneId.of(random.nextBoolean() ? "Europe/Paris" : "UTC"),
                bytes,
                ByteBuffer.wrap(bytes),
                set(this::word),
                set(random::nextInt),
                set(() -> new UUID(random.nextLong(), random.nextLong())),
                set(this::instant),
                set(this::decimal),
                set(random::nextBoolean),
                list(this::word),
                list(random::nextInt),
                list(random::nextBoolean),
                list(this::instant),
                map(random::nextBoolean),
                map(this::instant),
                list(() -> list(random::nextInt)),
                orNull(this::part),
                list(this::part),
                map(this::part),
                orNull(this::place),
                null,
                null,
                0);
    }

    private MappedPart part() {
        return new MappedPart(
                orNull(this::word),
                random.nextBoolean(),
                orNull(random::nextBoolean),
                orNull(this::instant),
                orNull(random::nextInt),
                orNull(this::mood),
                set(this::word),
                list(random::nextBoolean),
                orNull(this::place));
    }

    private MappedPlace place() {
        return new MappedPlace(word(), random.nextBoolean());
    }

    private Mood mood() {
        return random.nextBoolean() ? Mood.GLAD : Mood.SAD;
    }

    private String word() {
        return "w" + random.nextInt(50);
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(5));
    }

    private Instant instant() {
        return Instant.ofEpochMilli(random.nextInt() * 1000L + random.nextInt(3) * 5L);
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

    private <T> Map<String, T> map(Supplier<T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        list(value).forEach(each -> map.put(word(), each));
        return map;
    }
}
