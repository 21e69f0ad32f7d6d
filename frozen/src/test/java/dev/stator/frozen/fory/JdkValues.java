package dev.stator.frozen.fory;

import dev.stator.frozen.FrozenType;
import dev.stator.frozen.fory.model.Device;
import dev.stator.frozen.fory.model.Slot;
import dev.stator.frozen.fory.model.Style;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every type of the JDK that can be frozen, each by the name of its golden file. */
@SuppressWarnings({"JavaUtilDate", "JdkObsolete", "UnnecessaryStringBuilder"}) // users have them
final class JdkValues {
    static final FrozenType<Object> ANY = FrozenType.<Object>of("java.lang.Object", Object.class)
            .with("blog.Slot", Slot.class)
            .with("blog.Style", Style.class)
            .with("blog.Device", Device.class);

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 3, 2, 17, 5, 59, 987_654_321);

    private final Map<String, Object> values = new LinkedHashMap<>();

    private JdkValues() {
        scalars();
        times();
        arrays();
        collections();
        maps();
        viewsAndImmutables();
    }

    /** Each value by itself. */
    static Stream<Specimen<?, ?>> specimens() {
        return new JdkValues()
                .values.entrySet().stream().map(value -> Specimen.of(value.getKey(), ANY, value.getValue()));
    }

    /** Each value in a component of an open type. */
    static Stream<Specimen<?, ?>> inSlots() {
        return new JdkValues()
                .values.entrySet().stream()
                        .map(value -> Specimen.of(value.getKey() + " in a slot", ANY, new Slot(value.getValue())));
    }

    private void scalars() {
        values.put("string.empty", "");
        values.put("string.latin", "naïve");
        values.put("string.utf16", "Ο δρομέας γυρίζει 🧲");
        values.put("boolean", true);
        values.put("byte", (byte) -1);
        values.put("short", (short) -1);
        values.put("char", 'Ω');
        values.put("int", Integer.MIN_VALUE);
        values.put("long", Long.MIN_VALUE);
        values.put("float", Float.NaN);
        values.put("double", -0.0);
        values.put("big-integer", BigInteger.TEN.pow(50).negate());
        values.put("big-decimal", new BigDecimal("-1.500E+30"));
        values.put("uuid", new UUID(-1, 2));
        values.put("uri", URI.create("https://example.org/a?b=c#d"));
        values.put("locale", Locale.forLanguageTag("sr-Latn-RS"));
        values.put("currency", Currency.getInstance("EUR"));
        values.put("pattern", Pattern.compile("a+b?"));
        values.put("bit-set", BitSet.valueOf(new long[] {5, 7}));
        values.put("string-builder", new StringBuilder("text"));
        values.put("atomic-boolean", new AtomicBoolean(true));
        values.put("atomic-integer", new AtomicInteger(-1));
        values.put("atomic-long", new AtomicLong(-1));
        values.put("atomic-reference", new AtomicReference<>("text"));
        values.put("enum", Device.TABLET);
        values.put("enum.body", Device.PHONE);
        values.put("optional", Optional.of("text"));
        values.put("optional.empty", Optional.empty());
        values.put("optional-int", OptionalInt.of(-1));
        values.put("optional-long", OptionalLong.of(-1));
        values.put("optional-double", OptionalDouble.empty());
    }

    private void times() {
        values.put("instant", Instant.MAX);
        values.put("duration", Duration.ofSeconds(-5_400, 1));
        values.put("period", Period.of(1, -2, 3));
        values.put("local-date", LocalDate.MIN);
        values.put("local-time", LocalTime.MAX);
        values.put("local-date-time", LocalDateTime.MAX);
        values.put("offset-time", OffsetTime.MIN);
        values.put("offset-date-time", OffsetDateTime.MAX);
        values.put("zoned-date-time", ZonedDateTime.of(TIME, ZoneId.of("Europe/Paris")));
        values.put(
                "zoned-date-time.second-of-two",
                ZonedDateTime.of(2025, 10, 26, 2, 30, 0, 0, ZoneId.of("Europe/Paris"))
                        .withLaterOffsetAtOverlap());
        values.put("zone-region", ZoneId.of("America/St_Johns"));
        values.put("zone-offset", ZoneOffset.ofHoursMinutes(5, 45));
        values.put("year", Year.of(-44));
        values.put("year-month", YearMonth.of(2026, 2));
        values.put("month-day", MonthDay.of(2, 29));
        values.put("day-of-week", DayOfWeek.SUNDAY);
        values.put("month", Month.FEBRUARY);
        values.put("time-unit", TimeUnit.DAYS);
        values.put("date", new Date(5));
        values.put("sql-date", new java.sql.Date(5));
        values.put("sql-time", new java.sql.Time(5));
        values.put("sql-timestamp", new java.sql.Timestamp(5));
    }

    private void arrays() {
        values.put("array.boolean", new boolean[] {true});
        values.put("array.byte", new byte[] {1, -1});
        values.put("array.short", new short[] {1, -1});
        values.put("array.char", new char[] {'a', 'Ω'});
        values.put("array.int", new int[] {1, -1});
        values.put("array.long", new long[] {1, -1});
        values.put("array.float", new float[] {1, -1});
        values.put("array.double", new double[] {1, -1});
        values.put("array.table", new int[][] {{1}, {}, {2, 3}});
        values.put("array.string", new String[] {"a", null, ""});
        values.put("array.string-table", new String[][] {{"a"}, {}});
        values.put("array.integer", new Integer[] {1, null});
        values.put("array.uuid", new UUID[] {new UUID(1, 2)});
        values.put("array.instant", new Instant[] {Instant.EPOCH});
        values.put("array.big-decimal", new BigDecimal[] {BigDecimal.ONE});
        values.put("array.object", new Object[] {1, "a", null});
        values.put("byte-buffer", ByteBuffer.wrap(new byte[] {1, 2, 3}));
    }

    private void collections() {
        values.put("list.array", new ArrayList<>(Arrays.asList(1, null)));
        values.put("list.linked", new LinkedList<>(List.of("a")));
        values.put("list.vector", new Vector<>(List.of("a")));
        values.put("list.copy-on-write", new CopyOnWriteArrayList<>(List.of("a")));
        values.put("list.of-records", new ArrayList<>(List.of(style(), style())));
        values.put("list.of-lists", new ArrayList<>(List.of(List.of(1), List.of())));
        values.put("set.hash", new HashSet<>(List.of("a")));
        values.put("set.linked-hash", new LinkedHashSet<>(List.of("b", "a")));
        values.put("set.tree", new TreeSet<>(List.of("b", "a")));
        values.put("set.tree-reversed", reversed());
        values.put("set.skip-list", new ConcurrentSkipListSet<>(List.of("a")));
        values.put("set.copy-on-write", new CopyOnWriteArraySet<>(List.of("a")));
        values.put("set.enum", EnumSet.of(Device.PHONE, Device.SCREEN));
        values.put("set.enum-empty", EnumSet.noneOf(Device.class));
        values.put("set.enum-jdk", EnumSet.of(DayOfWeek.MONDAY));
        Set<String> concurrent = ConcurrentHashMap.newKeySet();
        concurrent.add("a");
        values.put("set.concurrent", concurrent);
        Set<String> fromMap = Collections.newSetFromMap(new HashMap<>());
        fromMap.add("a");
        values.put("set.from-map", fromMap);
        values.put("queue.array-deque", new ArrayDeque<>(List.of(1, 2)));
        values.put("queue.priority", new PriorityQueue<>(List.of(2, 1)));
        values.put("queue.linked-blocking", new LinkedBlockingQueue<>(List.of(2, 1)));
    }

    private void maps() {
        values.put("map.hash", new HashMap<>(Map.of("a", 1)));
        values.put("map.linked-hash", new LinkedHashMap<>(Map.of("a", style())));
        values.put("map.tree", new TreeMap<>(Map.of("b", 1, "a", 2)));
        TreeMap<String, Integer> reversed = new TreeMap<>(Comparator.reverseOrder());
        reversed.putAll(Map.of("b", 1, "a", 2));
        values.put("map.tree-reversed", reversed);
        values.put("map.concurrent", new ConcurrentHashMap<>(Map.of("a", 1)));
        values.put("map.skip-list", new ConcurrentSkipListMap<>(Map.of("a", 1)));
        values.put("map.enum", new EnumMap<>(Map.of(Device.PHONE, style())));
        values.put("map.enum-empty", new EnumMap<>(Device.class));
        values.put("map.null-value", Collections.singletonMap("a", null));
    }

    private void viewsAndImmutables() {
        values.put("immutable.list-empty", List.of());
        values.put("immutable.list", List.of(1, 2, 3));
        values.put("immutable.set", Set.of(1));
        values.put("immutable.map-empty", Map.of());
        values.put("immutable.map", Map.of("a", 1));
        values.put("immutable.stream-list", Stream.of(1, 2).toList());
        values.put("arrays-as-list", Arrays.asList(1, null));
        values.put("empty.list", Collections.emptyList());
        values.put("empty.set", Collections.emptySet());
        values.put("empty.map", Collections.emptyMap());
        values.put("empty.sorted-map", Collections.emptySortedMap());
        values.put("empty.navigable-set", Collections.emptyNavigableSet());
        values.put("singleton.list", Collections.singletonList(null));
        values.put("singleton.set", Collections.singleton("a"));
        values.put("singleton.map", Collections.singletonMap("a", 1));
        values.put("unmodifiable.list", Collections.unmodifiableList(new ArrayList<>(List.of("a"))));
        values.put("unmodifiable.set", Collections.unmodifiableSet(new LinkedHashSet<>(List.of("b", "a"))));
        values.put("unmodifiable.sorted-set", Collections.unmodifiableSortedSet(new TreeSet<>(List.of("a"))));
        values.put("unmodifiable.map", Collections.unmodifiableMap(new LinkedHashMap<>(Map.of("a", 1))));
        values.put("unmodifiable.sorted-map", Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("a", 1))));
        values.put("synchronized.list", Collections.synchronizedList(new ArrayList<>(List.of("a"))));
        values.put("synchronized.map", Collections.synchronizedMap(new HashMap<>(Map.of("a", 1))));
        values.put("sub-list", new ArrayList<>(List.of(1, 2, 3)).subList(1, 2));
    }

    private static Set<String> reversed() {
        TreeSet<String> reversed = new TreeSet<>(Comparator.reverseOrder());
        reversed.addAll(List.of("a", "b"));
        return reversed;
    }

    private static Style style() {
        return new Style("Gentium", new BigDecimal("10.50"), true);
    }
}
