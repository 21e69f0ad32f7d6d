package dev.stator.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table drawn at random, of one record or of a shared table, and what it becomes.
 *
 * @param marked whether the record is {@code @NullMarked}
 * @param root components of the record
 * @param place those of a nested record
 * @param constants of an enum
 * @param words of the two records of a sealed interface
 * @param range how the record makes its range key, where it is one of a shared table; else empty
 */
record RandomSchema(
        boolean marked,
        List<Component> root,
        List<Component> place,
        List<String> constants,
        List<String> words,
        String range) {
    private static final List<String> SCALARS = List.of(
            "String",
            "int",
            "long",
            "short",
            "byte",
            "Integer",
            "Long",
            "float",
            "double",
            "BigInteger",
            "BigDecimal",
            "boolean",
            "UUID",
            "Instant",
            "OffsetDateTime",
            "LocalDate",
            "LocalTime",
            "Duration",
            "Character",
            "Year",
            "Level");

    private static final List<String> CONSTANTS = List.of("LOW", "MID", "HIGH", "TOP");

    /** Of components that stand there: a number, a text of a fixed length, another. */
    private static final List<String> RANGES = List.of(
            "a#{number}", "b#{number}", "a#{number:10}", "a#{number:10}#{id}", "a#{id}#{number}", "{number:5}{id}");

    private static final String REST = "@Rest ";

    /**
     * A component.
     *
     * @param annotation {@code @Nullable}, a default, {@code @Rest}, or nothing
     */
    record Component(String name, String attribute, String annotation, String type) {
        String source() {
            String stored = name.equals(attribute) ? "" : "@Attribute(\"" + attribute + "\") ";
            return stored + annotation + type + " " + name;
        }

        boolean isRest() {
            return annotation.equals(REST);
        }
    }

    static RandomSchema draw(Random random, boolean shared) {
        return new RandomSchema(
                random.nextBoolean(),
                components(random, 2 + random.nextInt(3), 2),
                components(random, 1 + random.nextInt(2), 0),
                CONSTANTS.subList(0, 1 + random.nextInt(3)),
                List.of("Dot", "Line"),
                shared ? pick(random, RANGES) : "");
    }

    private static List<Component> components(Random random, int count, int depth) {
        List<Component> components = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(at -> component(random, "c" + at, type(random, depth)))
                .toList());
        if (random.nextInt(3) == 0) {
            components.add(rest("rest"));
        }
        return components;
    }

    private static Component rest(String name) {
        return new Component(name, name, REST, "Map<String, AttributeValue>");
    }

    private static Component component(Random random, String name, String type) {
        boolean primitive = Character.isLowerCase(type.charAt(0));
        boolean holds = type.contains("<") || type.endsWith("]");
        String annotation = "";
        if (!holds && random.nextInt(4) == 0) {
            if (List.of("int", "long", "short", "Integer", "Long", "BigDecimal").contains(type)) {
                annotation = "@Default(\"3\") ";
            } else if (!primitive) {
                annotation = "@Nullable ";
            }
        }
        return new Component(name, name, annotation, type);
    }

    private static String type(Random random, int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        return switch (kind) {
            case 0 -> "Optional<" + boxed(pick(random, SCALARS)) + ">";
            case 1 -> "List<" + boxed(type(random, depth - 1)) + ">";
            case 2 -> "Set<" + boxed(pick(random, SCALARS)) + ">";
            case 3 ->
                "Map<" + pick(random, List.of("String", "Integer", "Long", "UUID", "Level")) + ", "
                        + boxed(type(random, depth - 1)) + ">";
            case 4 -> "Place";
            case 5 -> "Shape";
            case 6 -> "int[]";
            default -> pick(random, SCALARS);
        };
    }

    private static String boxed(String type) {
        return switch (type) {
            case "int" -> "Integer";
            case "long", "short", "byte", "float", "double", "boolean" ->
                type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
            default -> type;
        };
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The same after one change or two. */
    RandomSchema changed(Random random) {
        RandomSchema changed = once(random);
        return random.nextInt(3) == 0 ? changed.once(random) : changed;
    }

    private RandomSchema once(Random random) {
        return switch (random.nextInt(range.isEmpty() ? 8 : 10)) {
            case 0, 1, 2, 3 -> new RandomSchema(marked, changed(random, root, 2), place, constants, words, range);
            case 4 -> new RandomSchema(marked, root, changed(random, place, 0), constants, words, range);
            case 5 -> new RandomSchema(marked, root, place, CONSTANTS.subList(0, 1 + random.nextInt(4)), words, range);
            case 6 ->
                new RandomSchema(
                        marked, root, place, constants, List.of(pick(random, List.of("Dot", "Spot")), "Line"), range);
            case 7 -> new RandomSchema(!marked, root, place, constants, words, range);
            default -> new RandomSchema(marked, root, place, constants, words, pick(random, RANGES));
        };
    }

    private static List<Component> changed(Random random, List<Component> before, int depth) {
        List<Component> after = new ArrayList<>(before);
        int at = random.nextInt(before.size());
        Component old = before.get(at);
        String name = "n" + random.nextInt(1_000_000);
        if (old.isRest()) {
            after.remove(at);
            if (random.nextBoolean()) {
                after.add(rest("rest" + name));
            }
            return after.isEmpty() ? before : after;
        }
        if (random.nextInt(5) == 0 && before.stream().noneMatch(Component::isRest)) {
            after.add(rest("rest" + name));
        }
        switch (random.nextInt(8)) {
            case 0 -> after.add(component(random, name, type(random, depth)));
            case 1 -> after.remove(at);
            case 2 -> after.set(at, new Component(name, old.attribute(), old.annotation(), old.type()));
            case 3 -> after.set(at, new Component(name, name, old.annotation(), old.type()));
            case 4 -> after.set(at, new Component(old.name(), old.attribute(), "", wrapped(random, old.type())));
            default -> {
                Component fresh = component(random, old.name(), near(random, old.type(), depth));
                after.set(at, new Component(old.name(), old.attribute(), fresh.annotation(), fresh.type()));
            }
        }
        return after.isEmpty() ? before : after;
    }

    private static String wrapped(Random random, String type) {
        return type.contains("<") || type.endsWith("]")
                ? type.replace("List", "Collection")
                : random.nextBoolean() ? "Optional<" + boxed(type) + ">" : boxed(type);
    }

    /** A type with the same shape and another scalar in it, or any. */
    private static String near(Random random, String type, int depth) {
        if (random.nextInt(4) == 0) {
            return type(random, depth);
        }
        int close = type.lastIndexOf('<') < 0 ? -1 : type.indexOf('>');
        if (close < 0) {
            return pick(random, SCALARS);
        }
        int open = Math.max(type.lastIndexOf('<', close), type.lastIndexOf(' ', close));
        String changed = type.substring(0, open + 1) + boxed(pick(random, SCALARS)) + type.substring(close);
        return changed.startsWith("Set<") && random.nextInt(3) == 0 ? changed.replace("Set<", "List<") : changed;
    }

    String source() {
        String mark = marked ? "@org.jspecify.annotations.NullMarked " : "";
        String inside = root.stream().map(Component::source).collect(Collectors.joining(", "));
        String table = range.isEmpty()
                ? mark + "@Table(\"posts\") record Post(@HashKey String id, int number, " + inside + ") {}\n"
                : "@Table(\"posts\") @HashKey(\"pk\") @RangeKey(\"sk\") sealed interface Desk permits Post {}\n" + mark
                        + "@Key(hash = \"p#{id}\", range = \"" + range + "\") record Post(String id, int number, "
                        + inside + ") implements Desk {}\n";
        return table + "enum Level { " + String.join(", ", constants) + " }\n" + mark + "record Place("
                + place.stream().map(Component::source).collect(Collectors.joining(", ")) + ") {}\n"
                + "sealed interface Shape {}\n@DiscriminatorValue(\"" + words.get(0)
                + "\") record Dot(int n) implements Shape {}\n@DiscriminatorValue(\"" + words.get(1)
                + "\") record Line(String s) implements Shape {}\n";
    }

    String codec() {
        return range.isEmpty() ? "PostCodec" : "DeskCodec";
    }

    /** A record of it, as an expression. */
    String value(Random random) {
        return "new Post(\"i" + random.nextInt(100) + "\", " + random.nextInt(99_999)
                + values(random, root).map(value -> ", " + value).collect(Collectors.joining()) + ")";
    }

    private Stream<String> values(Random random, List<Component> components) {
        return components.stream().map(component -> value(random, component));
    }

    private String value(Random random, Component component) {
        if (component.isRest()) {
            return "Map.of()";
        }
        boolean holds = component.type().contains("<") || component.type().endsWith("]");
        boolean mayBeNull = component.annotation().contains("Nullable")
                || (!marked
                        && component.annotation().isEmpty()
                        && !holds
                        && Character.isUpperCase(component.type().charAt(0)));
        return mayBeNull && random.nextInt(3) == 0 ? "null" : value(random, component.type());
    }

    private String value(Random random, String type) {
        int open = type.indexOf('<');
        if (open > 0) {
            return held(random, type.substring(0, open), type.substring(open + 1, type.length() - 1));
        }
        return switch (type) {
            case "String" -> "\"" + pick(random, List.of("", "x", "7", "2026-01-01")) + "\"";
            case "int", "Integer" -> pick(random, List.of("0", "16777217", "Integer.MAX_VALUE", "-3"));
            case "long", "Long" -> pick(random, List.of("0L", "9007199254740993L", "Long.MIN_VALUE", "70_000L"));
            case "short", "Short" -> "(short) " + pick(random, List.of("0", "32767", "-300"));
            case "byte", "Byte" -> "(byte) " + pick(random, List.of("0", "127", "-128"));
            case "float", "Float" -> pick(random, List.of("0.1F", "Float.MAX_VALUE", "0F"));
            case "double", "Double" -> pick(random, List.of("0.1", "1E100", "123456789.123"));
            case "BigInteger" -> "BigInteger.TEN.pow(" + random.nextInt(30) + ")";
            case "BigDecimal" -> "new BigDecimal(\"" + random.nextInt(999) + ".123456789012345678901\")";
            case "boolean", "Boolean" -> String.valueOf(random.nextBoolean());
            case "UUID" -> "new UUID(1, " + random.nextInt(9) + ")";
            case "Instant" -> "Instant.ofEpochSecond(" + random.nextInt(99) + ", " + random.nextInt(9) + ")";
            case "OffsetDateTime" -> "OffsetDateTime.parse(\"2026-01-01T10:00:00+02:00\")";
            case "LocalDate" -> "LocalDate.of(2026, 1, " + (1 + random.nextInt(28)) + ")";
            case "LocalTime" -> "LocalTime.of(1, 2, 3, " + random.nextInt(9) + ")";
            case "Duration" -> "Duration.ofMillis(" + random.nextInt(9999) + ")";
            case "Character" -> "'7'";
            case "Year" -> "Year.of(" + (2000 + random.nextInt(9)) + ")";
            case "Level" -> "Level." + pick(random, constants);
            case "Place" -> "new Place(" + values(random, place).collect(Collectors.joining(", ")) + ")";
            case "Shape" -> random.nextBoolean() ? "new Dot(" + random.nextInt(9) + ")" : "new Line(\"x\")";
            case "int[]" -> "new int[] {1, " + random.nextInt(9) + "}";
            default -> throw new IllegalArgumentException(type);
        };
    }

    private String held(Random random, String holder, String inside) {
        boolean none = random.nextInt(3) == 0;
        if (holder.equals("Map")) {
            int comma = inside.indexOf(", ");
            return none
                    ? "Map.of()"
                    : "Map.of(" + value(random, inside.substring(0, comma)).replace("\"\"", "\"k\"") + ", "
                            + value(random, inside.substring(comma + 2)) + ")";
        }
        if (holder.equals("Optional")) {
            return none ? "Optional.empty()" : "Optional.of(" + value(random, inside) + ")";
        }
        return none ? holder + ".of()" : holder + ".of(" + value(random, inside) + ")";
    }
}
