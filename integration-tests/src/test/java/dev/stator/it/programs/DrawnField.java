package dev.stator.it.programs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A component of a drawn record, and the attribute that it is.
 *
 * @param former names under which the program reads it too
 * @param inside the record in it, or in its elements; null: none
 * @param prefix of an embedded record
 * @param once whether it is {@code @WriteOnce}
 * @param words of the constants of its enum, the one that is written first
 */
record DrawnField(
        String component,
        String name,
        List<String> former,
        Kind kind,
        @Nullable DrawnRecord inside,
        String prefix,
        Absence absence,
        boolean once,
        List<List<String>> words) {
    /** A name that maps have often. */
    static final String ENTRY = "w0";

    /** What it holds. */
    enum Kind {
        TEXT("String"),
        NUMBER("int"),
        FLAG("boolean"),
        ID("UUID"),
        LEVEL("Level"),
        WORDS("Set<String>"),
        LINES("List<String>"),
        COUNTS("Map<String, Integer>"),
        RECORD("%"),
        RECORDS("List<%>"),
        BY_NAME("Map<String, %>"),
        EMBEDDED("%");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        boolean isScalar() {
            return !type.contains("%") && !type.contains("<");
        }

        boolean hasRecord() {
            return type.contains("%");
        }

        /** Whether it may be declared as one that may be absent. */
        boolean mayLack() {
            return isScalar() || type.equals("%");
        }

        private @Nullable AttributeValue empty() {
            return switch (this) {
                case LINES, RECORDS -> AttributeValue.fromL(List.of());
                case COUNTS, BY_NAME -> AttributeValue.fromM(Map.of());
                default -> null;
            };
        }
    }

    /** What its absence is. */
    enum Absence {
        NEVER,
        NULL,
        OPTIONAL,
        DEFAULT
    }

    Stream<String> names() {
        return kind == Kind.EMBEDDED ? embedded().names() : Stream.concat(Stream.of(name), former.stream());
    }

    /** The record in it. */
    DrawnRecord record() {
        return Objects.requireNonNull(inside);
    }

    /** The record in it, under the names that its attributes have beside this one. */
    DrawnRecord embedded() {
        return record().prefixed(prefix);
    }

    DrawnField prefixed(String before) {
        return new DrawnField(
                component,
                before + name,
                former.stream().map(before::concat).toList(),
                kind,
                inside,
                before + prefix,
                absence,
                once,
                words);
    }

    boolean mayLack() {
        return absence == Absence.NULL || absence == Absence.OPTIONAL;
    }

    /** Whether something is stored for it wherever its record is. */
    boolean isAlwaysStored() {
        return (kind.isScalar() || kind == Kind.RECORD) && !mayLack();
    }

    /** Whether it, or something in it, may stand under a former name. */
    boolean isRenamed() {
        return !former.isEmpty()
                || (kind.hasRecord() && record().fields().stream().anyMatch(DrawnField::isRenamed));
    }

    /** What its absence reads as, stored; null: nothing. */
    @Nullable
    AttributeValue absent() {
        return absence == Absence.DEFAULT ? AttributeValue.fromN("3") : kind.empty();
    }

    String source() {
        String type = kind.type.replace("%", inside == null ? "" : inside.type());
        String boxed = type.equals("int") ? "Integer" : type.equals("boolean") ? "Boolean" : type;
        String shown = switch (absence) {
            case NEVER -> type;
            case NULL -> "@Nullable " + boxed;
            case OPTIONAL -> "Optional<" + boxed + ">";
            case DEFAULT -> "@Default(\"3\") " + type;
        };
        String names = former.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", ", "{", "}"));
        String stored = kind == Kind.EMBEDDED
                ? "@Embedded(prefix = \"" + prefix + "\") "
                : "@Attribute(value = \"" + name + "\", former = " + names + ") ";
        return stored + (once ? "@WriteOnce " : "") + shown + " " + component;
    }

    /** A value as the program writes it; null for one that is stored as absent. */
    @Nullable
    AttributeValue value(Random random, boolean others) {
        return switch (kind) {
            case TEXT -> AttributeValue.fromS("t" + random.nextInt(1_000_000));
            case NUMBER -> AttributeValue.fromN(String.valueOf(random.nextInt(1_000_000)));
            case FLAG -> AttributeValue.fromBool(random.nextBoolean());
            case ID -> AttributeValue.fromS(new UUID(1, random.nextLong()).toString());
            case LEVEL ->
                AttributeValue.fromS(words.get(random.nextInt(words.size())).get(0));
            case WORDS -> {
                List<String> some = texts(random);
                yield some.isEmpty() ? null : AttributeValue.fromSs(some);
            }
            case LINES ->
                AttributeValue.fromL(
                        texts(random).stream().map(AttributeValue::fromS).toList());
            case COUNTS -> byName(random, () -> AttributeValue.fromN(String.valueOf(random.nextInt(100))));
            case RECORD -> AttributeValue.fromM(record().value(random, others));
            case RECORDS ->
                AttributeValue.fromL(IntStream.range(0, random.nextInt(4))
                        .mapToObj(each -> AttributeValue.fromM(record().value(random, others)))
                        .toList());
            case BY_NAME -> byName(random, () -> AttributeValue.fromM(record().value(random, others)));
            case EMBEDDED -> throw new IllegalStateException(component);
        };
    }

    private static List<String> texts(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(each -> "w" + each + random.nextInt(1000))
                .toList();
    }

    private static AttributeValue byName(Random random, Supplier<AttributeValue> value) {
        Map<String, AttributeValue> entries = new HashMap<>();
        texts(random).forEach(name -> entries.put(name.substring(0, 2), value.get()));
        return AttributeValue.fromM(entries);
    }

    /** Whether the program reads {@code stored} of it. */
    boolean reads(AttributeValue stored) {
        return switch (kind) {
            case LEVEL -> words.stream().anyMatch(each -> each.contains(stored.s()));
            case RECORD -> record().reads(stored.m());
            case RECORDS -> stored.l().stream().allMatch(each -> record().reads(each.m()));
            case BY_NAME -> stored.m().values().stream().allMatch(each -> record().reads(each.m()));
            default -> true;
        };
    }

    /** What the program writes of what it reads as {@code stored}. */
    AttributeValue written(AttributeValue stored) {
        return kind == Kind.LEVEL
                ? AttributeValue.fromS(words.stream()
                        .filter(each -> each.contains(stored.s()))
                        .findFirst()
                        .orElseThrow()
                        .get(0))
                : mapped(stored, record -> record().written(record));
    }

    /** {@code stored} with each attribute in it that was renamed under its present name. */
    AttributeValue present(AttributeValue stored) {
        return mapped(stored, record -> record().present(record));
    }

    /** {@code stored} with the present words of constants. */
    AttributeValue worded(AttributeValue stored) {
        return kind == Kind.LEVEL ? written(stored) : mapped(stored, record -> record().worded(record));
    }

    private AttributeValue mapped(AttributeValue stored, UnaryOperator<Map<String, AttributeValue>> ofRecord) {
        return switch (kind) {
            case RECORD -> AttributeValue.fromM(ofRecord.apply(stored.m()));
            case RECORDS ->
                AttributeValue.fromL(stored.l().stream()
                        .map(each -> AttributeValue.fromM(ofRecord.apply(each.m())))
                        .toList());
            case BY_NAME -> {
                Map<String, AttributeValue> entries = new HashMap<>(stored.m());
                entries.replaceAll((name, each) -> AttributeValue.fromM(ofRecord.apply(each.m())));
                yield AttributeValue.fromM(entries);
            }
            default -> stored;
        };
    }

    private static AttributeValue inside(AttributeValue map, String name) {
        return Objects.requireNonNull(map.m().get(name));
    }

    /** Another value in place of {@code written}, or a part of it; null: none. */
    @Nullable
    AttributeValue changed(AttributeValue written, Random random) {
        if (kind == Kind.RECORD) {
            return AttributeValue.fromM(record().changed(written.m(), random));
        }
        if (kind == Kind.RECORDS && !written.l().isEmpty()) {
            List<AttributeValue> elements = new ArrayList<>(written.l());
            int at = random.nextInt(elements.size());
            boolean distinct = elements.stream().distinct().count() == elements.size();
            if (random.nextInt(4) == 0 && distinct) {
                elements.remove(at);
            } else if (random.nextInt(4) == 0) {
                elements.add(AttributeValue.fromM(record().value(random, false)));
            } else {
                elements.set(
                        at,
                        AttributeValue.fromM(record().changed(elements.get(at).m(), random)));
            }
            return AttributeValue.fromL(elements);
        }
        if (kind == Kind.BY_NAME && !written.m().isEmpty()) {
            Map<String, AttributeValue> entries = new HashMap<>(written.m());
            String name = entries.keySet().stream().sorted().findFirst().orElseThrow();
            if (random.nextInt(4) == 0) {
                entries.remove(name);
            } else {
                entries.put(
                        name,
                        AttributeValue.fromM(
                                record().changed(inside(written, name).m(), random)));
            }
            return AttributeValue.fromM(entries);
        }
        return value(random, false);
    }

    /**
     * What is stored where the program changes what it reads.
     *
     * @param stored null: nothing
     * @param before what it writes of what it read; null: nothing
     * @param after what it writes instead
     */
    AttributeValue merged(@Nullable AttributeValue stored, @Nullable AttributeValue before, AttributeValue after) {
        if (stored == null || before == null) {
            return after;
        }
        if (kind == Kind.RECORD) {
            return record().merged(stored, before, after);
        }
        if (kind == Kind.BY_NAME) {
            Map<String, AttributeValue> entries = new HashMap<>();
            after.m()
                    .forEach((name, each) -> entries.put(
                            name,
                            before.m().containsKey(name)
                                    ? record().merged(inside(stored, name), inside(before, name), each)
                                    : each));
            return AttributeValue.fromM(entries);
        }
        if (kind != Kind.RECORDS) {
            return after;
        }
        boolean inPlace = before.l().size() == after.l().size();
        List<AttributeValue> elements = new ArrayList<>();
        for (int at = 0; at < after.l().size(); at++) {
            AttributeValue each = after.l().get(at);
            int from = inPlace ? at : before.l().indexOf(each);
            elements.add(
                    from < 0
                            ? each
                            : record().merged(stored.l().get(from), before.l().get(from), each));
        }
        return AttributeValue.fromL(elements);
    }
}
