package dev.stator.it.expression;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Specimens that have every value listed here: absent ones, equal ones, and those at the edges of their types. */
final class Samples {
    private static final Map<String, List<@Nullable Object>> VALUES = values();
    private static final List<Specimen> SPECIMENS = specimens(16);

    private Samples() {}

    static List<Specimen> specimens() {
        return SPECIMENS;
    }

    private static List<Specimen> specimens(int number) {
        List<Specimen> specimens = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Specimen innermost = specimen("innermost", i, null);
            Specimen within = i % 5 == 4 ? null : specimen("within", i, i % 3 == 2 ? null : innermost);
            specimens.add(specimen("s%02d".formatted(i), i, within));
        }
        return List.copyOf(specimens);
    }

    /**
     * Every value in its turn in the outermost, which those within have too every third time. Each component has draws
     * of its own: one more leaves the others as they are.
     */
    private static Specimen specimen(String id, int turn, @Nullable Specimen other) {
        boolean inTurn = id.startsWith("s");
        List<@Nullable Object> values = new ArrayList<>(List.of(id));
        for (Map.Entry<String, List<@Nullable Object>> component : VALUES.entrySet()) {
            List<@Nullable Object> each = component.getValue();
            Random random = new Random((id + turn + component.getKey()).hashCode());
            int index = inTurn || random.nextInt(3) == 0 ? turn : random.nextInt(each.size());
            values.add(each.get(index % each.size()));
        }
        values.add(other);
        return Components.make(Specimen.class, values);
    }

    /** For each component but the first and the last, in their order. */
    private static Map<String, List<@Nullable Object>> values() {
        Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();
        texts(values);
        numbers(values);
        others(values);
        collections(values);
        maps(values);
        List<String> components = Components.of(Specimen.class).stream()
                .map(component -> component.getName())
                .toList();
        if (!components.subList(1, components.size() - 1).equals(List.copyOf(values.keySet()))) {
            throw new AssertionError("Samples of " + values.keySet() + " for components " + components);
        }
        return values;
    }

    private static void put(Map<String, List<@Nullable Object>> values, String component, @Nullable Object... each) {
        values.put(component, Arrays.asList(each));
    }

    private static void texts(Map<String, List<@Nullable Object>> values) {
        // Java's own order has the emoji, a surrogate pair, before the full-width tilde.
        put(values, "text", "a", null, "", "ab", "\uff5e", "b", "\ud83d\ude00", "abc");
        put(values, "note", Optional.of("x"), Optional.empty(), Optional.of("xy"), Optional.of(""));
        put(values, "letter", 'a', 'b', '\u00e9', '\uffff', '\0');
        put(values, "initial", 'M', null, 'A', 'Z', '\u4e2d');
        put(
                values,
                "instant",
                Instant.parse("2024-02-29T12:00:00Z"),
                null,
                Instant.parse("2024-02-29T12:00:00.000000001Z"),
                Instant.parse("1969-12-31T23:59:59.999Z"),
                Instant.parse("9999-12-31T23:59:59.999999999Z"));
        put(values, "time", LocalTime.NOON, LocalTime.MIDNIGHT, null, LocalTime.MAX, LocalTime.of(12, 0, 0, 1));
        put(
                values,
                "dateTime",
                LocalDateTime.of(2024, 2, 29, 12, 0),
                null,
                LocalDateTime.of(2024, 2, 29, 12, 0, 0, 1),
                LocalDateTime.of(1, 1, 1, 0, 0));
        put(values, "date", LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1), null, LocalDate.of(800, 12, 25));
        put(values, "year", Year.of(2024), null, Year.of(9999), Year.of(0), Year.of(800));
        put(values, "yearMonth", YearMonth.of(2024, 2), YearMonth.of(2024, 11), null, YearMonth.of(0, 1));
        put(values, "monthDay", MonthDay.of(2, 29), null, MonthDay.of(12, 31), MonthDay.of(1, 1));
        put(values, "code", new Code('B', 7), new Code('B', 12), null, new Code('A', 99999));
    }

    private static void numbers(Map<String, List<@Nullable Object>> values) {
        put(values, "tiny", (byte) 1, (byte) -128, (byte) 127, (byte) 0, (byte) 7);
        put(values, "perhapsTiny", (byte) 1, null, (byte) -1, (byte) 10);
        put(values, "small", (short) 1, Short.MIN_VALUE, Short.MAX_VALUE, (short) 300);
        put(values, "perhapsSmall", (short) 2, null, (short) -300);
        put(values, "count", 1, Integer.MIN_VALUE, 2, Integer.MAX_VALUE, 0, 3);
        put(values, "perhapsCount", 5, null, 4, 6);
        put(values, "total", 1L, Long.MIN_VALUE, Long.MAX_VALUE, 100L, 20L);
        put(values, "perhapsTotal", 7L, null, -7L, 1L << 53, (1L << 53) + 1);
        put(values, "maybeCount", OptionalInt.of(3), OptionalInt.empty(), OptionalInt.of(-3), OptionalInt.of(30));
        put(values, "maybeTotal", OptionalLong.of(9), OptionalLong.of(10), OptionalLong.empty(), OptionalLong.of(-1));
        put(values, "ratio", 0.5f, 0.1f, -0.25f, 1.0e20f, 0f);
        put(values, "perhapsRatio", 0.1f, null, 16_777_216f, 2.5f);
        put(values, "weight", 0.1, -1.5, 9.999e125, 1e-130, 0.0, 0.30000000000000004);
        put(values, "perhapsWeight", 2.5, null, 0.1, -1e10);
        put(
                values,
                "maybeWeight",
                OptionalDouble.of(1.5),
                OptionalDouble.empty(),
                OptionalDouble.of(0.1),
                OptionalDouble.of(-2));
        put(
                values,
                "bigInteger",
                BigInteger.TWO,
                null,
                new BigInteger("12345678901234567890123456789012345678"),
                BigInteger.TEN.pow(125).negate());
        put(
                values,
                "bigDecimal",
                new BigDecimal("1.10"),
                new BigDecimal("1.1"),
                null,
                new BigDecimal("-0.00000000000000000000000000000000000001"),
                new BigDecimal("1.1000000000000000000000000000000000001"),
                new BigDecimal("1E+125"));
        put(
                values,
                "duration",
                Duration.ofSeconds(90),
                null,
                Duration.ofNanos(-1),
                Duration.ofMillis(90_500),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        put(values, "money", new Money(1050), null, new Money(-1), new Money(999), new Money(100));
    }

    private static void others(Map<String, List<@Nullable Object>> values) {
        put(values, "bytes", bytes(1, 2), null, bytes(1), bytes(0x80), bytes(0x7f, 0xff), bytes());
        put(
                values,
                "buffer",
                ByteBuffer.wrap(bytes(1)),
                ByteBuffer.wrap(bytes(1, 0)),
                null,
                ByteBuffer.wrap(bytes(0xff)));
        put(values, "sdkBytes", sdkBytes(9), null, sdkBytes(9, 9), sdkBytes(0xfe));
        put(values, "digest", new Digest("00ff"), new Digest("00"), null, new Digest("ff"));
        put(values, "on", true, false);
        put(values, "perhapsOn", true, null, false);
        put(values, "colour", Colour.RED, Colour.GREEN, null, Colour.BLUE);
        put(values, "uuid", new UUID(1, 2), null, new UUID(-1, 0));
        put(values, "uri", URI.create("https://example.com/a?b=c#d"), null, URI.create("urn:x"));
        put(values, "locale", Locale.GERMANY, null, Locale.forLanguageTag("zh-Hant-TW"));
        put(values, "currency", Currency.getInstance("EUR"), null, Currency.getInstance("JPY"));
        put(values, "zone", ZoneId.of("Europe/Berlin"), null, ZoneId.of("UTC"));
        put(values, "offset", ZoneOffset.UTC, null, ZoneOffset.ofHoursMinutes(5, 30));
        put(values, "period", Period.of(1, 2, 3), null, Period.ZERO, Period.ofMonths(14));
        put(
                values,
                "offsetTime",
                OffsetDateTime.parse("2024-02-29T12:00:00+01:00"),
                null,
                OffsetDateTime.parse("2024-02-29T11:00:00Z"));
        put(
                values,
                "zonedTime",
                ZonedDateTime.parse("2024-02-29T12:00:00+01:00[Europe/Berlin]"),
                null,
                ZonedDateTime.parse("2024-02-29T11:00:00Z[UTC]"));
        put(
                values,
                "raw",
                AttributeValue.fromS("text"),
                null,
                AttributeValue.fromN("7"),
                AttributeValue.fromL(List.of(AttributeValue.fromBool(true))));
        put(values, "shape", new Shape.Circle(1.5), null, new Shape.Square(2), new Shape.Circle(2));
        put(values, "point", new Point(1, 2), null, new Point(2, 1));
    }

    private static void collections(Map<String, List<@Nullable Object>> values) {
        put(values, "tags", Set.of("x", "y"), Set.of(), Set.of("x"), Set.of("", "z"));
        put(values, "numbers", Set.of(7L), Set.of(Long.MIN_VALUE, Long.MAX_VALUE), Set.of(), Set.of(1L, 2L, 3L));
        put(values, "blobs", Set.of(sdkBytes(9)), Set.of(), Set.of(sdkBytes(), sdkBytes(9, 9)));
        put(values, "colours", Set.of(Colour.RED), Set.of(), Set.of(Colour.RED, Colour.BLUE));
        put(values, "sorted", sorted(1, 2), sorted(), sorted(5), sorted(1));
        put(values, "texts", List.of("a", "b"), List.of(), List.of("b"), List.of("", "a", "a"), List.of("x", "y"));
        put(values, "counts", List.of(1, 2, 3), List.of(3), List.of(), List.of(2, 2));
        put(
                values,
                "holes",
                List.of(Optional.of(1), Optional.of(4)),
                List.of(Optional.of(1), Optional.empty()),
                List.of(),
                List.of(Optional.empty(), Optional.of(5)),
                List.of(Optional.of(3)));
        Address home =
                new Address("Berlin", Optional.of(7), Optional.of(new Geo(52.5, 13.4)), List.of("c/o", "Ada"), 0);
        Address work = new Address("London", Optional.empty(), Optional.of(new Geo(51.5, -0.12)), List.of(), 0);
        Address hut = new Address("", Optional.of(1), Optional.empty(), List.of("hut"), 0);
        put(values, "addresses", List.of(home, work), List.of(), List.of(work), List.of(hut, home, hut));
        put(values, "groups", List.of(Set.of(1, 2)), List.of(), List.of(Set.of(), Set.of(3)), List.of(Set.of(3)));
        put(values, "flags", Set.of(true), Set.of(), Set.of(false));
        put(values, "sortedFlags", sorted(true, false), sorted(false), sorted());
        put(values, "words", strings("a", "b"), strings(), strings("b"), strings("b", "a"));
        put(values, "grid", new int[][] {{1, 2}, {3}}, new int[0][], new int[][] {{}, {3}}, new int[][] {{7}});
        put(values, "shorts", new short[] {1, 2}, new short[] {}, new short[] {2, 1});
        put(values, "ints", new int[] {3}, new int[] {}, new int[] {1, 2}, new int[] {7});
        put(values, "longs", new long[] {7, Long.MAX_VALUE}, new long[] {}, new long[] {7});
        put(values, "floats", new float[] {0.1f}, new float[] {}, new float[] {0.5f, 0.5f});
        put(values, "doubles", new double[] {0.1, 2.5}, new double[] {}, new double[] {2.5});
        put(values, "booleans", new boolean[] {true, false}, new boolean[] {}, new boolean[] {true});
        put(values, "chars", new char[] {'a', 'M'}, new char[] {}, new char[] {'M'});
        put(
                values,
                "perhapsTexts",
                Optional.of(List.of("a")),
                Optional.empty(),
                Optional.of(List.of()),
                Optional.of(List.of("b", "a")));
        put(
                values,
                "perhapsTags",
                Optional.of(Set.of("x")),
                Optional.empty(),
                Optional.of(Set.of("x", "y")),
                Optional.of(Set.of("z")));
        put(
                values,
                "perhapsLists",
                List.of(Optional.of(List.of(1)), Optional.empty()),
                List.of(),
                List.of(Optional.of(List.of())),
                List.of(Optional.empty(), Optional.of(List.of(1, 2))));
    }

    private static void maps(Map<String, List<@Nullable Object>> values) {
        Address home = new Address("Berlin", Optional.empty(), Optional.of(new Geo(52.5, 13.4)), List.of("door"), 0);
        Address work = new Address("Paris", Optional.of(3), Optional.empty(), List.of(), 2);
        put(
                values,
                "byText",
                Map.of("k", 1, "a.b[0] :#", 2),
                Map.of(),
                Map.of("k", 2),
                Map.of("k", 3, "a.b[0] :#", 1, " ", 0));
        put(values, "byNumber", Map.of(-7, "a", 1, "b"), Map.of(), Map.of(-7, ""), Map.of(-7, "ab"));
        put(values, "byMoney", Map.of(new Money(150), 1), Map.of(), Map.of(new Money(150), 2, new Money(1), 1));
        put(
                values,
                "places",
                Map.of(Colour.RED, List.of(Optional.of(home), Optional.empty())),
                Map.of(),
                Map.of(Colour.RED, List.of(Optional.empty()), Colour.BLUE, List.of()),
                Map.of(Colour.RED, List.of(Optional.of(work))));
        put(values, "address", home, null, work);
        put(values, "home", Optional.of(home), Optional.empty(), Optional.of(work));
        put(values, "lives", 3, 1, 9, 3);
        put(values, "state", "draft", "", "dr", "published", "ft");
        put(values, "tone", Colour.GREEN, Colour.RED);
        put(values, "open", true, false);
        put(
                values,
                "since",
                Instant.parse("2024-02-29T12:00:00Z"),
                Instant.parse("2025-01-01T00:00:00Z"),
                Instant.parse("2001-01-01T00:00:00Z"));
        put(values, "share", 0.5f, 0.1f, 2f);
        put(values, "fee", new Money(700), new Money(1050), new Money(1));
        put(values, "grade", 'b', 'a', 'c');
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static SdkBytes sdkBytes(int... values) {
        return SdkBytes.fromByteArray(bytes(values));
    }

    private static String[] strings(String... values) {
        return values;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <T extends Comparable<T>> SortedSet<T> sorted(T... values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(Arrays.asList(values)));
    }
}
