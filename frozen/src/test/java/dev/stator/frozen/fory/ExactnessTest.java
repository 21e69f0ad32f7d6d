package dev.stator.frozen.fory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.fory.model.Slot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No value of the JDK comes back as its neighbour; Fory by itself lost scripts of locales and hours of zoned times. */
class ExactnessTest {
    private static final Instant CHANGES_AFTER = Instant.parse("2024-01-01T00:00:00Z");

    private final FrozenCodec<Object> interpreted = Mode.INTERPRETED.codec(JdkValues.ANY);
    private final FrozenCodec<Object> compiled = Mode.COMPILED.codec(JdkValues.ANY);
    private final Random random = new Random(20_261_122);

    private void assertComeBack(List<?> values) {
        for (FrozenCodec<Object> codec : List.of(interpreted, compiled)) {
            for (Object value : values) {
                assertThat(codec.decode(requireNonNull(codec.encode(value)))).isEqualTo(value);
                Slot slot = new Slot(value);
                assertThat(codec.decode(requireNonNull(codec.encode(slot)))).isEqualTo(slot);
            }
        }
    }

    @Test
    void everyLocale() {
        List<Locale> locales = new ArrayList<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            if (Locale.forLanguageTag(locale.toLanguageTag()).equals(locale)) {
                locales.add(locale);
            }
        }
        locales.add(Locale.forLanguageTag("de-DE-u-co-phonebk-x-own"));

        assertThat(locales).hasSizeGreaterThan(500);
        assertComeBack(locales);
    }

    @Test
    void bothTimesOfEveryNightThatHasOneTwice() {
        List<ZonedDateTime> times = new ArrayList<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition change = zone.getRules().nextTransition(CHANGES_AFTER);
            if (change != null && change.isGap()) {
                change = zone.getRules().nextTransition(change.getInstant());
            }
            if (change != null) {
                LocalDateTime twice = change.getDateTimeAfter().plusMinutes(1);
                times.add(twice.atZone(zone).withEarlierOffsetAtOverlap());
                times.add(twice.atZone(zone).withLaterOffsetAtOverlap());
            }
        }

        assertThat(times).hasSizeGreaterThan(100);
        assertComeBack(times);
    }

    @Test
    void everyZone() {
        List<ZoneId> zones = new ArrayList<>();
        ZoneId.getAvailableZoneIds().forEach(id -> zones.add(ZoneId.of(id)));
        zones.add(ZoneId.of("UTC+01:30"));
        zones.add(ZoneOffset.ofTotalSeconds(-3_661));

        assertComeBack(zones);
    }

    @Test
    void numbers() {
        List<Number> numbers = new ArrayList<>();
        for (int shift = 0; shift < Long.SIZE; shift++) {
            numbers.add(1L << shift);
            numbers.add((1L << shift) - 1);
            numbers.add(-(1L << shift));
            numbers.add(1 << shift);
            numbers.add(Float.intBitsToFloat(random.nextInt()));
            numbers.add(Double.longBitsToDouble(random.nextLong()));
            numbers.add(new BigInteger(random.nextInt(600), random).negate());
            numbers.add(new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(80) - 40));
        }

        assertComeBack(numbers);
    }

    @Test
    void texts() {
        List<String> texts = new ArrayList<>();
        int[] limits = {0x80, 0x100, 0x800, 0xD800, Character.MAX_CODE_POINT};
        for (int i = 0; i < 500; i++) {
            int limit = limits[i % limits.length];
            texts.add(random.ints(random.nextInt(i < 490 ? 60 : 20_000), 0, limit)
                    .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }

        assertComeBack(texts);
    }

    @Test
    void times() {
        List<Object> times = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong() >> (28 + random.nextInt(30)), random.nextInt(1_000_000_000));
            times.add(instant);
            times.add(Duration.ofSeconds(random.nextLong(), random.nextInt(1_000_000_000)));
            times.add(instant.atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(36_000) - 18_000)));
            times.add(instant.atZone(ZoneId.of("Europe/Lisbon")));
            times.add(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        }

        assertComeBack(times);
    }
}
