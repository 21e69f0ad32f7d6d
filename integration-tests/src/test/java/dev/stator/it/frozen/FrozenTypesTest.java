package dev.stator.it.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.FrozenType;
import dev.stator.frozen.fory.ForyFormat;
import dev.stator.it.compile.Compiled;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.Stack;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The processor's table of types is what the format can do: each of it comes back, and what is refused could not be
 * written.
 */
@SuppressWarnings({"JavaUtilDate", "JdkObsolete", "UnnecessaryStringBuilder"}) // users have them
class FrozenTypesTest {
    private static final List<Point> POINTS = List.of(new Point(1, 2), new Point(3, 4));
    private static final Map<Colour, Point> COLOURS = Map.of(Colour.GREEN, POINTS.get(0));
    private static final Map<String, Point> NAMED = Map.of("a", POINTS.get(0), "b", POINTS.get(1));
    private static final List<String> NAMES = List.of("b", "a");

    private static JdkValues values() {
        return new JdkValues(
                true,
                (byte) -3,
                (short) 7,
                'x',
                42,
                1L << 40,
                1.5f,
                Math.PI,
                "grüße \uD83D\uDE00",
                new StringBuilder("ab"),
                new StringBuffer("ab"),
                BigInteger.TWO.pow(200),
                new BigDecimal("1.2300"),
                URI.create("http://a/b?c"),
                ByteBuffer.wrap(new byte[] {1, 2, 3}),
                new java.sql.Date(86_400_000),
                new java.sql.Time(5_000),
                new java.sql.Timestamp(5),
                DayOfWeek.MONDAY,
                Duration.ofSeconds(3, 5),
                Instant.ofEpochSecond(3, 5),
                LocalDate.of(2026, 2, 28),
                LocalDateTime.of(2026, 2, 28, 1, 2, 3, 4),
                LocalTime.of(1, 2, 3, 4),
                Month.MAY,
                MonthDay.of(2, 29),
                OffsetDateTime.of(2026, 2, 28, 1, 2, 3, 4, ZoneOffset.ofHours(2)),
                OffsetTime.of(1, 2, 3, 4, ZoneOffset.UTC),
                Period.of(1, 2, 3),
                Year.of(2026),
                YearMonth.of(2026, 2),
                ZoneId.of("Europe/Paris"),
                ZoneOffset.ofHours(-3),
                ZonedDateTime.of(2026, 2, 28, 1, 2, 3, 4, ZoneId.of("Europe/Paris")),
                BitSet.valueOf(new long[] {5, 9}),
                Currency.getInstance("EUR"),
                new Date(5),
                Locale.GERMANY,
                OptionalDouble.of(0.5),
                OptionalInt.of(3),
                OptionalLong.empty(),
                new UUID(3, 4),
                TimeUnit.DAYS,
                new AtomicBoolean(true),
                new AtomicInteger(3),
                new AtomicLong(3),
                Pattern.compile("a+"));
    }

    private static JdkContainers containers() {
        return new JdkContainers(
                new ArrayDeque<>(POINTS),
                new ArrayList<>(POINTS),
                POINTS,
                new ArrayDeque<>(POINTS),
                new EnumMap<>(COLOURS),
                EnumSet.of(Colour.GREEN),
                new HashMap<>(COLOURS),
                new HashSet<>(POINTS),
                new LinkedHashMap<>(COLOURS),
                new LinkedHashSet<>(POINTS),
                new LinkedList<>(POINTS),
                POINTS,
                COLOURS,
                new TreeMap<>(NAMED),
                new TreeSet<>(NAMES),
                Optional.of(POINTS.get(0)),
                new PriorityQueue<>(NAMES),
                new ArrayDeque<>(POINTS),
                Set.copyOf(POINTS),
                new TreeMap<>(NAMED),
                new TreeSet<>(NAMES),
                new TreeMap<>(NAMED),
                new TreeSet<>(NAMES),
                new Vector<>(POINTS),
                new ConcurrentHashMap<>(NAMED),
                new ConcurrentHashMap<>(NAMED),
                new ConcurrentSkipListMap<>(NAMED),
                new ConcurrentSkipListSet<>(NAMES),
                new CopyOnWriteArrayList<>(POINTS),
                new CopyOnWriteArraySet<>(POINTS));
    }

    /** In the processor, where nobody else needs to see it. */
    @SuppressWarnings("unchecked")
    private static Set<String> table(String name) throws ReflectiveOperationException {
        Field table = Class.forName("dev.stator.processor.read.FrozenTypes").getDeclaredField(name);
        table.setAccessible(true);
        return (Set<String>) Objects.requireNonNull(table.get(null));
    }

    private static List<String> types(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .map(component -> component.getType().getName())
                .toList();
    }

    @Test
    void eachTypeOfTheTableIsTried() throws ReflectiveOperationException {
        assertThat(types(JdkValues.class)).containsExactlyInAnyOrderElementsOf(table("VALUES"));
        assertThat(types(JdkContainers.class)).containsExactlyInAnyOrderElementsOf(table("CONTAINERS"));
    }

    @Test
    void eachTypeComesBack() throws ReflectiveOperationException {
        Chest chest = new Chest("c", values(), containers());

        Chest thawed = ChestCodec.INSTANCE.fromItem(ChestCodec.INSTANCE.toItem(chest));

        assertThat(texts(thawed.values())).isEqualTo(texts(chest.values()));
        assertThat(texts(thawed.containers())).isEqualTo(texts(chest.containers()));
        for (RecordComponent component : JdkContainers.class.getRecordComponents()) {
            Object before = component.getAccessor().invoke(chest.containers());
            Object after = component.getAccessor().invoke(thawed.containers());
            if (before instanceof Set<?> || before instanceof List<?> || before instanceof Map<?, ?>) {
                assertThat(after).as(component.getName()).isEqualTo(before);
            }
        }
    }

    /** As text, since some of them are equal only to themselves. */
    private static Map<String, String> texts(Record values) throws ReflectiveOperationException {
        Map<String, String> texts = new TreeMap<>();
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(values);
            boolean unordered = value instanceof Collection<?>;
            texts.put(
                    component.getName(),
                    unordered
                            ? ((Collection<?>) value)
                                    .stream().map(String::valueOf).sorted().collect(Collectors.joining())
                            : String.valueOf(value));
        }
        return texts;
    }

    static Stream<Arguments> refused() throws Exception {
        return Stream.of(
                Arguments.of("java.net.URL", new URL("http://localhost/")),
                Arguments.of("java.io.File", new File("a")),
                Arguments.of("java.nio.file.Path", Path.of("a")),
                Arguments.of("java.nio.charset.Charset", StandardCharsets.UTF_8),
                Arguments.of("java.net.InetAddress", InetAddress.getLoopbackAddress()),
                Arguments.of("java.util.Calendar", Calendar.getInstance()),
                Arguments.of("java.util.TimeZone", TimeZone.getTimeZone("CET")),
                Arguments.of("java.time.temporal.ChronoUnit", ChronoUnit.DAYS),
                Arguments.of("java.util.Properties", new Properties()),
                Arguments.of("java.util.Stack<String>", new Stack<>()),
                Arguments.of("java.util.Hashtable<String, String>", new Hashtable<>()),
                Arguments.of("java.util.IdentityHashMap<String, String>", new IdentityHashMap<>()),
                Arguments.of("java.util.WeakHashMap<String, String>", new WeakHashMap<>()),
                Arguments.of("java.util.Map.Entry<String, String>", Map.entry("a", "b")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsRefusedCouldNotBeWritten(String type, Object value) {
        Compiled compiled = Compiled.of("blog.Post", """
                package blog;
                import dev.stator.annotation.*;
                @Table("posts") public record Post(@HashKey String id, @Frozen %s value) {}
                """.formatted(type));
        assertThat(compiled.messages()).contains("[STA807]");

        FrozenSerializer serializer = ForyFormat.INSTANCE.serializer(FrozenType.of("Object", Object.class));
        assertThatThrownBy(() -> serializer.serialize(value)).isInstanceOf(Exception.class);
    }
}
