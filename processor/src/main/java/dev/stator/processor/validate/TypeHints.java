package dev.stator.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Map;

/** What to write instead of a type, at the end of a message. */
final class TypeHints {
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("java.util.ArrayList", "List"),
            Map.entry("java.util.LinkedList", "List"),
            Map.entry("java.util.Queue", "List"),
            Map.entry("java.util.Deque", "List"),
            Map.entry("java.lang.Iterable", "List"),
            Map.entry("java.util.HashSet", "Set"),
            Map.entry("java.util.LinkedHashSet", "Set"),
            Map.entry("java.util.EnumSet", "Set"),
            Map.entry("java.util.TreeSet", "SortedSet"),
            Map.entry("java.util.NavigableSet", "SortedSet"),
            Map.entry("java.util.HashMap", "Map"),
            Map.entry("java.util.LinkedHashMap", "Map"),
            Map.entry("java.util.TreeMap", "Map"),
            Map.entry("java.util.SortedMap", "Map"),
            Map.entry("java.util.NavigableMap", "Map"),
            Map.entry("java.util.EnumMap", "Map"),
            Map.entry("java.util.Date", "Instant"),
            Map.entry("java.util.Calendar", "ZonedDateTime"),
            Map.entry("java.sql.Date", "LocalDate"),
            Map.entry("java.sql.Time", "LocalTime"),
            Map.entry("java.sql.Timestamp", "Instant"),
            Map.entry("java.time.OffsetTime", "LocalTime"),
            Map.entry("java.net.URL", "URI"),
            Map.entry("java.util.TimeZone", "ZoneId"),
            Map.entry("java.lang.CharSequence", "String"),
            Map.entry("java.lang.StringBuilder", "String"),
            Map.entry("java.lang.Number", "BigDecimal"),
            Map.entry("java.io.InputStream", "byte[]"),
            Map.entry("java.util.concurrent.atomic.AtomicInteger", "int"),
            Map.entry("java.util.concurrent.atomic.AtomicLong", "long"),
            Map.entry("java.util.concurrent.atomic.AtomicBoolean", "boolean"));

    private TypeHints() {}

    /** For a type that cannot be stored: a sentence with a space before it, or nothing. */
    static String of(TypeName type) {
        TypeName raw = type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
        if (raw.equals(ClassName.OBJECT)) {
            return " Say what it holds: a type of its own, or a sealed interface of records.";
        }
        String instead = INSTEAD.get(raw.toString());
        return instead == null ? "" : " Did you mean " + instead + "?";
    }

    /** A raw type with type arguments: {@code List<String>}. */
    static String withArguments(TypeName raw) {
        String name = Wording.type(raw);
        return switch (name) {
            case "Map" -> "Map<String, Integer>";
            case "List", "Set", "SortedSet", "Collection", "Optional" -> name + "<String>";
            default -> name + "<...>";
        };
    }
}
