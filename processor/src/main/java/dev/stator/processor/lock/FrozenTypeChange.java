package dev.stator.processor.lock;

import dev.stator.processor.lock.LockTree.LockedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether values stored as one type are read as another. What is allowed here was read back, in both modes of the
 * format; some of what is not, such as an enum as Object, was read as something else without a word.
 */
final class FrozenTypeChange {
    private static final Set<String> NUMBERS =
            Set.of("byte", "short", "int", "long", "Byte", "Short", "Integer", "Long", "BigDecimal", "String");
    private static final Set<String> DECIMAL_AND_TEXT = Set.of("BigDecimal", "String");

    private static final Set<String> PRIMITIVES =
            Set.of("byte", "short", "int", "long", "float", "double", "boolean", "char");

    private static final Map<String, Set<String>> WIDER = Map.of(
            "List", Set.of("Collection"),
            "ArrayList", Set.of("List"),
            "Set", Set.of("Collection"),
            "SortedSet", Set.of("Set"),
            "TreeMap", Set.of("Map"));

    private static final Pattern VARIABLE = Pattern.compile("^\\S+ extends ");

    /** Whose last type argument may become its sealed parent. */
    private static final Set<String> HOLDERS = Set.of("List", "Collection", "Map", "Optional");

    private final Map<String, LockedType> classes;

    /** @param classes the sealed interfaces as they are now, and the records */
    FrozenTypeChange(Map<String, LockedType> classes) {
        this.classes = classes;
    }

    /** Why values could not be read; empty if they can. */
    Optional<String> obstacle(String before, String now) {
        if (before.equals(now) || widens(before, now)) {
            return Optional.empty();
        }
        if (DECIMAL_AND_TEXT.equals(Set.of(before, now))) {
            return Optional.of("trailing zeros would be dropped, 1.50 would read as 1.5");
        }
        if (NUMBERS.contains(before) && NUMBERS.contains(now)) {
            return PRIMITIVES.contains(now) && !PRIMITIVES.contains(before)
                    ? Optional.of("a stored null would read as 0")
                    : Optional.empty();
        }
        return Optional.of("stored values do not read as that");
    }

    /** Whether each stored value is one of the new type, unchanged. */
    boolean widens(String before, String now) {
        if (before.equals(now)) {
            return true;
        }
        boolean isRecord = isRecord(before);
        if (now.equals("Object")) {
            return isRecord || before.equals("String");
        }
        Shape from = Shape.of(before);
        Shape to = Shape.of(now);
        if (isRecord) {
            return permits(now, from.name(), new HashSet<>()) && holdsSame(from, to);
        }
        boolean outer = from.name().equals(to.name())
                || WIDER.getOrDefault(from.name(), Set.of()).contains(to.name());
        if (!outer || from.arguments().size() != to.arguments().size()) {
            return false;
        }
        int last = from.arguments().size() - 1;
        for (int i = 0; i <= last; i++) {
            String one = from.arguments().get(i);
            String other = to.arguments().get(i);
            boolean inner = i == last
                    && HOLDERS.contains(to.name())
                    && isRecord(one)
                    && !other.equals("Object")
                    && widens(one, other);
            if (!one.equals(other) && !inner) {
                return false;
            }
        }
        return !from.arguments().isEmpty();
    }

    /** A record {@code Box<Circle>} is no {@code Holder<Square>}, and the bytes do not tell. */
    private static boolean holdsSame(Shape type, Shape parent) {
        return type.arguments().isEmpty()
                || parent.arguments().isEmpty()
                || type.arguments().equals(parent.arguments());
    }

    private boolean isRecord(String type) {
        LockedType known = classes.get(name(type));
        return known != null && known.kind() == LockedKind.RECORD;
    }

    private boolean permits(String parent, String type, Set<String> seen) {
        LockedType known = classes.get(name(parent));
        return known != null
                && known.kind() == LockedKind.SEALED
                && seen.add(parent)
                && (known.members().containsKey(type)
                        || known.members().keySet().stream().anyMatch(below -> permits(below, type, seen)));
    }

    /** By what maps in the type are keyed; of a wildcard or a type variable, its bound. */
    static Set<String> mapKeys(String type) {
        Shape shape = Shape.of(type);
        Set<String> found = new HashSet<>();
        if (shape.name().endsWith("Map") && shape.arguments().size() == 2) {
            found.add(VARIABLE.matcher(shape.arguments().get(0)).replaceFirst(""));
        }
        shape.arguments().forEach(argument -> found.addAll(mapKeys(argument)));
        return found;
    }

    private static String name(String type) {
        return Shape.of(type).name();
    }

    /** A type's name and arguments. */
    private record Shape(String name, List<String> arguments) {
        static Shape of(String type) {
            int open = type.indexOf('<');
            if (open < 0 || !type.endsWith(">")) {
                return new Shape(type, List.of());
            }
            List<String> arguments = new ArrayList<>();
            int depth = 0;
            int start = open + 1;
            for (int i = start; i < type.length(); i++) {
                char c = type.charAt(i);
                if (c == '<') {
                    depth++;
                } else if (depth == 0 && (c == ',' || c == '>')) {
                    arguments.add(type.substring(start, i).strip());
                    start = i + 1;
                } else if (c == '>') {
                    depth--;
                }
            }
            return new Shape(type.substring(0, open), arguments);
        }
    }
}
