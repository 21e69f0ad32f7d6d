package dev.stator.frozen.fory.model;

import dev.stator.frozen.FrozenType;
import dev.stator.frozen.fory.model.Everything.Box;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Values of the model, and its types as generated code would register them. */
public final class Samples {
    public static final FrozenType<Layout> LAYOUT = blocks(FrozenType.<Layout>of("blog.Layout", Layout.class))
            .with("blog.Layout", Layout.class)
            .with("blog.Style", Style.class)
            .with("blog.Device", Device.class);

    public static final FrozenType<Everything> EVERYTHING = blocks(
                    FrozenType.<Everything>of("blog.Everything", Everything.class))
            .with("blog.Everything", Everything.class)
            .with("blog.Everything$Box", Box.class)
            .with("blog.Slot", Slot.class)
            .with("blog.Style", Style.class)
            .with("blog.Device", Device.class);

    private static final Instant MORNING = Instant.ofEpochSecond(1_772_346_615, 123_456_789);

    private Samples() {}

    private static <T> FrozenType<T> blocks(FrozenType<T> type) {
        return type.with("blog.Block$Heading", Block.Heading.class)
                .with("blog.Block$Paragraph", Block.Paragraph.class)
                .with("blog.Block$Picture", Block.Picture.class)
                .with("blog.Block$Columns", Block.Columns.class)
                .with("blog.Block$Rule", Block.Rule.class);
    }

    public static Layout layout() {
        return layout(1);
    }

    /** About 80 bytes a paragraph. */
    public static Layout layout(int paragraphs) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("The half that does not move", 1));
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(new Block.Paragraph(
                    "Wire after wire turns through a field nobody can see, " + i * 7919 + " times."));
        }
        blocks.add(new Block.Columns(
                List.of(new Block.Picture(URI.create("https://example.org/stator.png"), OptionalInt.of(320))),
                List.of(new Block.Paragraph(null), Block.Rule.THICK)));
        return new Layout(
                "wide",
                2,
                blocks,
                Map.of("body", new Style("Gentium", new BigDecimal("10.50"), false)),
                EnumSet.of(Device.PHONE, Device.SCREEN),
                Optional.of("Ο δρομέας γυρίζει 🧲"),
                MORNING);
    }

    public static Everything everything() {
        Style style = new Style("Gentium", new BigDecimal("10.50"), true);
        EnumMap<Device, Style> enumMap = new EnumMap<>(Device.class);
        enumMap.put(Device.PHONE, style);
        LocalDateTime time = LocalDateTime.of(2026, 3, 2, 17, 5, 59, 987_654_321);
        return new Everything(
                true,
                (byte) -3,
                (short) 30_000,
                'Ω',
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                Float.MIN_VALUE,
                Double.MAX_VALUE,
                false,
                Byte.MAX_VALUE,
                Short.MIN_VALUE,
                'x',
                1,
                -1L,
                Float.NaN,
                -0.0,
                null,
                null,
                "a latin text",
                "Ο δρομέας γυρίζει 🧲",
                null,
                new BigInteger("-123456789012345678901234567890"),
                new BigDecimal("1299.9500"),
                UUID.fromString("5f3c1c1e-7a5c-4e0e-9d2b-0d6f4f7f2a11"),
                URI.create("https://example.org/a?b=c#d"),
                Locale.forLanguageTag("sr-Latn-RS"),
                Currency.getInstance("EUR"),
                MORNING,
                Duration.ofSeconds(-5_400, 250_000_001),
                Period.of(1, -2, 14),
                LocalDate.of(2026, 2, 28),
                LocalTime.of(23, 59, 59, 999_999_999),
                time,
                OffsetDateTime.of(time, ZoneOffset.ofHoursMinutes(5, 45)),
                OffsetTime.of(time.toLocalTime(), ZoneOffset.UTC),
                ZonedDateTime.of(time, ZoneId.of("Europe/Paris")),
                ZoneId.of("America/St_Johns"),
                ZoneOffset.ofHours(-3),
                Year.of(-44),
                YearMonth.of(2026, 2),
                MonthDay.of(2, 29),
                DayOfWeek.SUNDAY,
                Month.FEBRUARY,
                TimeUnit.MICROSECONDS,
                Device.PHONE,
                null,
                Optional.of("one"),
                Optional.of(style),
                Optional.empty(),
                OptionalInt.of(1),
                OptionalLong.empty(),
                OptionalDouble.of(0.5),
                new boolean[] {true, false},
                new byte[] {1, -1},
                new short[] {1, -1},
                new char[] {'a', 'Ω'},
                new int[] {1, -1},
                new long[] {1, -1},
                new float[] {1, -1},
                new double[] {1, -1},
                new int[][] {{1}, {}, {2, 3}},
                new String[] {"a", null, ""},
                new Integer[] {1, null},
                Arrays.asList("a", null),
                List.of(List.of(1, 2), List.of()),
                List.of(1L, 2L),
                Set.of(new UUID(1, 2)),
                new TreeSet<>(Set.of("b", "a")),
                EnumSet.of(Device.PHONE, Device.TABLET),
                Map.of("a", 1),
                Map.of(7, List.of(style)),
                new TreeMap<>(Map.of(LocalDate.of(2026, 1, 1), BigDecimal.ONE)),
                enumMap,
                style,
                null,
                Block.Rule.THIN,
                List.of(new Block.Heading("one", 1), Block.Rule.THICK),
                new Box<>(new Box<>(style)),
                new Slot(List.of("open", 1, style)));
    }
}
