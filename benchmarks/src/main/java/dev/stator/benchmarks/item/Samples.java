package dev.stator.benchmarks.item;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;

/**
 * The values that are measured: the same for every contender and in every run.
 *
 * <p>They are chosen such that every contender stores them in one and the same form. The contenders differ on others:
 * Stator writes nine digits of a second always and no trailing zeros of a number, so times here have nine significant
 * digits, and numbers no trailing zero. Sets keep an order, as stored sets are lists.
 *
 * <p>Made without lambdas and parsers: at a cold start their cost would be counted as everyone's.
 */
public final class Samples {
    /** 2026-03-01T06:30:15Z. */
    private static final long MORNING = 1_772_346_615;

    private static final String WORDS =
            "the half that does not move makes current while wire after wire turns through a field nobody can see ";

    private Samples() {}

    /** The small item. */
    public static Reading reading() {
        return new Reading("boiler-7", Instant.ofEpochSecond(MORNING, 123_456_789), 61.25, 4_711_042, true);
    }

    /** The mixed item. */
    public static Order order() {
        LocalDateTime packedAt = LocalDateTime.of(2026, 3, 2, 17, 5, 59, 987_654_321);
        return new Order(
                "ada@example.org",
                Instant.ofEpochSecond(MORNING, 123_456_789),
                UUID.fromString("5f3c1c1e-7a5c-4e0e-9d2b-0d6f4f7f2a11"),
                "Please ring twice; the bell is shy.",
                'B',
                true,
                (byte) 3,
                (short) 114,
                2,
                12_750L,
                4.7f,
                0.125,
                new BigInteger("123456789012345678901"),
                new BigDecimal("1299.95"),
                Duration.ofSeconds(5_400, 250_000_001),
                OrderState.SHIPPED,
                URI.create("https://parcels.example.org/track/JD0146000"),
                Locale.UK,
                ZoneId.of("Europe/London"),
                ZoneOffset.ofHours(1),
                Period.of(0, 1, 14),
                MonthDay.of(12, 10),
                LocalDate.of(2026, 3, 4),
                LocalTime.of(9, 30, 1, 123_456_789),
                packedAt,
                OffsetDateTime.of(packedAt.plusHours(2), ZoneOffset.ofHours(1)),
                ZonedDateTime.of(packedAt.plusDays(2), ZoneId.of("Europe/Paris")),
                SdkBytes.fromByteArray(new byte[] {1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, -112, -23, 121, 98, -37}),
                ordered(List.of("fragile", "this-side-up", "heavy", "insured")),
                ordered(List.of(7, 11, 1_300, 170_000, -19)),
                List.of(
                        line("turbine blade, left", 2, "349.5"),
                        line("turbine blade, right", 2, "351.5"),
                        line("copper wire, enamelled, 0.8 mm, per metre", 120, "0.45"),
                        line("bearing 6204-2RS", 4, "3.85"),
                        line("slip ring", 1, "12.99")),
                stock());
    }

    /** The large item. */
    public static Story story() {
        Random random = new Random(20_260_301);
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 220; i++) {
            comments.add(new Comment(
                    "reader-" + i,
                    Instant.ofEpochSecond(MORNING, 123_456_789).plusSeconds(977L * i),
                    random.nextInt(1_000),
                    text(random, 160 + random.nextInt(120)),
                    ordered(List.of("read", i % 2 == 0 ? "agreed" : "disputed"))));
        }
        Map<String, String> translations = new LinkedHashMap<>();
        translations.put("de", text(random, 5_000));
        translations.put("fr", text(random, 5_000));
        // Text beyond Latin-1, which the JDK holds in two bytes a character, a pair of them now and then.
        translations.put("el", "Ο δρομέας γυρίζει, ο στάτης μένει \uD83E\uDDF2 ".repeat(50));
        return new Story(
                "ada",
                Instant.ofEpochSecond(MORNING, 123_456_789),
                "The half that does not move",
                text(random, 22_000),
                Collections.unmodifiableList(comments),
                Collections.unmodifiableMap(translations));
    }

    private static OrderLine line(String product, int quantity, String price) {
        return new OrderLine(
                product, quantity, new BigDecimal(price), quantity > 1, Instant.ofEpochSecond(MORNING + 7_200, 1));
    }

    private static Map<String, Integer> stock() {
        Map<String, Integer> stock = new LinkedHashMap<>();
        stock.put("London", 12);
        stock.put("Paris", 140);
        stock.put("Rotterdam", 2_048);
        return Collections.unmodifiableMap(stock);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            int start = random.nextInt(WORDS.length());
            text.append(WORDS, start, Math.min(WORDS.length(), start + length - text.length()));
        }
        return text.toString();
    }

    private static <T> Set<T> ordered(List<T> elements) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }
}
