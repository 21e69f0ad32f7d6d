package dev.stator.processor;

import dev.stator.processor.RandomWord.Constant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param site those of an embedded record
 * @param constants of an enum
 * @param words of the two records of a sealed interface
 * @param range how the record makes its range key, where it is one of a shared table; else empty
 */
record RandomSchema(
        boolean marked,
        List<Component> root,
        List<Component> place,
        List<Component> site,
        List<Constant> constants,
        List<RandomWord> words,
        String range) {
    private static final List<String> SCALARS =
            List.of(("String int long short byte Integer Long float double BigInteger BigDecimal "
                            + "boolean UUID Instant OffsetDateTime LocalDate LocalTime Duration Character Year Level")
                    .split(" "));

    private static final List<Constant> CONSTANTS =
            Stream.of("LOW", "MID", "HIGH", "TOP").map(Constant::of).toList();

    /** Of components that stand there: a number, a text of a fixed length, another. */
    private static final List<String> RANGES = List.of(
            "a#{number}", "b#{number}", "a#{number:10}", "a#{number:10}#{id}", "a#{id}#{number}", "{number:5}{id}");

    private static final String REST = "@Rest ";

    private static final String EMBEDDED = "@Embedded(prefix = \"%s\") ";

    /**
     * A component.
     *
     * @param former names that its attribute had before
     * @param annotation {@code @Nullable}, a default, {@code @Rest}, {@code @Embedded}, or nothing
     */
    record Component(String name, String attribute, List<String> former, String annotation, String type) {
        Component {
            type = type.replace("Set<Level>", "Set<Grade>").replace("Map<Level", "Map<Grade");
        }

        String source() {
            String stored = name.equals(attribute) && former.isEmpty()
                    ? ""
                    : "@Attribute(value = \"" + attribute + "\", former = " + RandomWord.array(former) + ") ";
            return stored + annotation + type + " " + name;
        }

        boolean isRest() {
            return annotation.equals(REST);
        }

        boolean isEmbedded() {
            return annotation.startsWith("@Embedded");
        }

        /** Stored as {@code other} and by other names. */
        private Component stored(String other, List<String> names) {
            return new Component(name, other, names, annotation, type);
        }

        private Component typed(String other, String otherType) {
            return new Component(name, attribute, former, other, otherType);
        }
    }

    static RandomSchema draw(Random random, boolean shared) {
        return new RandomSchema(
                random.nextBoolean(),
                root(random),
                components(random, "p", 1 + random.nextInt(2), 0),
                components(random, "s", 1 + random.nextInt(2), 0).stream()
                        .filter(component -> !component.isRest())
                        .toList(),
                CONSTANTS.subList(0, 1 + random.nextInt(3)).stream()
                        .map(constant -> new Constant(constant.name(), RandomWord.drawn(random, constant.name())))
                        .toList(),
                List.of(RandomWord.drawn(random, "Dot"), RandomWord.drawn(random, "Line")),
                shared ? pick(random, RANGES) : "");
    }

    private static List<Component> root(Random random) {
        List<Component> components = new ArrayList<>(components(random, "c", 2 + random.nextInt(3), 2));
        if (random.nextInt(3) == 0) {
            components.add(embedded(random, "e_"));
        }
        return components;
    }

    private static Component embedded(Random random, String prefix) {
        String mark = random.nextBoolean() ? "@Nullable " : "";
        return new Component("site", "site", List.of(), EMBEDDED.formatted(prefix) + mark, "Site");
    }

    private static List<Component> components(Random random, String name, int count, int depth) {
        List<Component> components = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(at -> component(random, name + at, type(random, depth)))
                .map(component -> random.nextInt(5) > 0
                        ? component
                        : component.stored(component.name(), List.of(component.name() + "_old")))
                .toList());
        if (random.nextInt(3) == 0) {
            components.add(rest("rest"));
        }
        return components;
    }

    private static Component rest(String name) {
        return new Component(name, name, List.of(), REST, "Map<String, AttributeValue>");
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
        return new Component(name, name, List.of(), annotation, type);
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
        return switch (random.nextInt(range.isEmpty() ? 11 : 13)) {
            case 0, 1, 2, 3 -> with(changed(random, root, 2), place, site);
            case 4 -> with(root, changed(random, place, 0), site);
            case 5, 6 ->
                root.stream().anyMatch(Component::isEmbedded) && !site.isEmpty()
                        ? with(root, place, changed(random, site, 0))
                        : with(changed(random, root, 2), place, site);
            case 7 -> with(CONSTANTS.subList(0, 1 + random.nextInt(4)), words);
            case 8 ->
                with(
                        constants.stream()
                                .map(constant -> new Constant(
                                        constant.name(), constant.word().renamed(random)))
                                .toList(),
                        words);
            case 9 -> with(constants, List.of(words.get(0).renamed(random), words.get(1)));
            case 10 -> new RandomSchema(!marked, root, place, site, constants, words, range);
            default -> new RandomSchema(marked, root, place, site, constants, words, pick(random, RANGES));
        };
    }

    private RandomSchema with(List<Component> ofRoot, List<Component> ofPlace, List<Component> ofSite) {
        return new RandomSchema(marked, ofRoot, ofPlace, ofSite, constants, words, range);
    }

    private RandomSchema with(List<Constant> others, List<RandomWord> ofShape) {
        return new RandomSchema(marked, root, place, site, others, ofShape, range);
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
        if (old.isEmbedded()) {
            after.remove(at);
            if (random.nextInt(4) > 0) {
                after.add(embedded(random, pick(random, List.of("e_", "e_", "f_"))));
            }
            return after.isEmpty() ? before : after;
        }
        boolean embedded = old.name().startsWith("s");
        if (!embedded && random.nextInt(5) == 0 && before.stream().noneMatch(Component::isRest)) {
            after.add(rest("rest" + name));
        }
        List<String> names =
                Stream.concat(Stream.of(old.attribute()), old.former().stream()).toList();
        switch (random.nextInt(11)) {
            case 0 -> after.add(component(random, name, type(random, depth)));
            case 1 -> after.remove(at);
            case 2 -> after.set(at, new Component(name, old.attribute(), old.former(), old.annotation(), old.type()));
            case 3 -> after.set(at, new Component(name, name, List.of(), old.annotation(), old.type()));
            case 4 -> after.set(at, old.typed("", wrapped(random, old.type())));
            case 5, 6 -> after.set(at, old.stored(name, names));
            case 7 -> after.set(at, old.stored(names.get(names.size() - 1), names.subList(0, names.size() - 1)));
            case 8 -> after.set(at, old.stored(old.attribute(), List.of()));
            default -> {
                Component fresh = component(random, old.name(), near(random, old.type(), depth));
                after.set(at, old.typed(fresh.annotation(), fresh.type()));
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
        return table + "enum Level { "
                + constants.stream().map(Constant::source).collect(Collectors.joining(", "))
                + " }\nenum Grade { "
                + constants.stream().map(Constant::ofGrade).collect(Collectors.joining(", ")) + " }\n" + mark
                + "record Place(" + place.stream().map(Component::source).collect(Collectors.joining(", ")) + ") {}\n"
                + mark + "record Site(int base"
                + site.stream().map(component -> ", " + component.source()).collect(Collectors.joining()) + ") {}\n"
                + "sealed interface Shape {}\n@DiscriminatorValue"
                + words.get(0).arguments()
                + " record Dot(int n) implements Shape {}\n@DiscriminatorValue"
                + words.get(1).arguments()
                + " record Line(String s) implements Shape {}\n";
    }

    /** What was renamed, as it is now, by what it was: names of attributes and words, of which none is two things. */
    Map<String, String> renamed() {
        Map<String, String> renamed = new HashMap<>();
        Stream.of(root, place).flatMap(List::stream).forEach(component -> put(renamed, "", component));
        root.stream()
                .filter(Component::isEmbedded)
                .map(component -> component.annotation().split("\"", -1)[1])
                .forEach(prefix -> site.forEach(component -> put(renamed, prefix, component)));
        Stream.concat(constants.stream().map(Constant::word), words.stream())
                .forEach(word -> word.former().forEach(former -> renamed.put(former, word.text())));
        return renamed;
    }

    private static void put(Map<String, String> renamed, String prefix, Component component) {
        component.former().forEach(former -> renamed.put(prefix + former, prefix + component.attribute()));
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
            case "Level" -> "Level." + pick(random, constants).name();
            case "Grade" -> "Grade." + pick(random, constants).ofGrade();
            case "Site" ->
                "new Site(" + random.nextInt(9)
                        + values(random, site).map(value -> ", " + value).collect(Collectors.joining()) + ")";
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
