package dev.stator.it.programs;

import dev.stator.it.programs.DrawnField.Absence;
import dev.stator.it.programs.DrawnField.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table as two programs have it: each knows attributes that the other does not, in the records inside too, and some
 * under another name.
 *
 * @param programs the two
 * @param versioned which of them has a version
 * @param all all that either knows, each attribute under one of its names
 * @param shared whether each has records of another type in it, of which the other program does not know
 */
record DrawnTable(List<DrawnRecord> programs, List<Boolean> versioned, DrawnRecord all, boolean shared) {
    private static final int PROGRAMS = 2;
    private static final int DEPTH = 2;

    /** Says which record an item is, in a table that has several. */
    static final String KIND = "kind";

    private static final List<List<String>> CONSTANTS = List.of(List.of("LOW", "low"), List.of("HIGH", "high"));

    static DrawnTable draw(Random random) {
        List<DrawnRecord> records = new Drawing(random).records(DEPTH, false);
        int versions = random.nextInt(6);
        return new DrawnTable(
                records.subList(0, PROGRAMS),
                List.of(versions == 1 || versions > 3, versions == 2 || versions > 3),
                records.get(PROGRAMS),
                random.nextInt(3) == 0);
    }

    /** What says of an item that it is of the type that both know; empty if all are. */
    Map<String, AttributeValue> told() {
        return shared ? Map.of(KIND, AttributeValue.fromS("Post")) : Map.of();
    }

    /** An item of the type that one program alone knows. */
    static Map<String, AttributeValue> other(int program, String id) {
        return Map.of(
                "id",
                AttributeValue.fromS(id),
                KIND,
                AttributeValue.fromS("Only" + program),
                "own",
                AttributeValue.fromS("a" + program),
                "u1",
                AttributeValue.fromNul(true));
    }

    private String tables(String table, int program, String components) {
        if (!shared) {
            return """
                    @Table("%s") record Post(@HashKey String id%s) {}
                    """.formatted(table, components);
        }
        return """
                @Table("%s") @HashKey("id") @Discriminator("%s")
                sealed interface Root permits Post, Only%d {}
                @Key(hash = "{id}") record Post(String id%s) implements Root {}
                @Key(hash = "{id}") record Only%d(String id, String own) implements Root {}
                """.formatted(table, KIND, program, components, program);
    }

    /** The source of one program, in a package of its own. */
    String source(String home, String table, int program) {
        DrawnRecord root = programs.get(program);
        String version = versioned.get(program) ? ", @Version long version" : "";
        String constants = CONSTANTS.stream()
                .map(names -> "@ConstantValue(value = \"" + names.get(program) + "\", former = \""
                        + names.get(1 - program) + "\") " + names.get(0))
                .collect(Collectors.joining(", "));
        String inside = root.inside()
                .map(record -> "record " + record.type() + "(" + record.components() + ") {}\n")
                .distinct()
                .collect(Collectors.joining());
        return """
                package %s;

                import dev.stator.annotation.*;
                import java.util.*;
                import org.jspecify.annotations.*;
                import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

                @NullMarked
                final class Home {
                enum Level { %s }
                %s%s}
                """.formatted(home, constants, tables(table, program, version + ", " + root.components()), inside);
    }

    /** Draws the same record for each program, and as one that knows all. */
    private static final class Drawing {
        private final Random random;
        private int count;

        Drawing(Random random) {
            this.random = random;
        }

        List<DrawnRecord> records(int depth, boolean embedded) {
            List<List<DrawnField>> fields = Stream.<List<DrawnField>>generate(ArrayList::new)
                    .limit(PROGRAMS + 1)
                    .toList();
            String type = "R" + count++;
            add(
                    fields,
                    name(),
                    Kind.TEXT,
                    List.of(true, true),
                    List.of(Absence.NEVER, Absence.NEVER),
                    2 * random.nextInt(3),
                    false,
                    null);
            for (int more = depth == DEPTH ? 4 + random.nextInt(4) : 1 + random.nextInt(3); more > 0; more--) {
                drawn(fields, depth);
            }
            return IntStream.rangeClosed(0, PROGRAMS)
                    .mapToObj(program -> new DrawnRecord(
                            type,
                            fields.get(program),
                            program < PROGRAMS && !embedded && random.nextInt(depth == DEPTH ? 2 : 3) == 0))
                    .toList();
        }

        private String name() {
            return "a" + count++;
        }

        private void drawn(List<List<DrawnField>> fields, int depth) {
            List<Kind> kinds = Stream.of(Kind.values())
                    .filter(kind -> depth > 0 || !kind.hasRecord())
                    .toList();
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            int known = random.nextInt(4);
            boolean once = depth == DEPTH && kind.isScalar() && kind != Kind.LEVEL && random.nextInt(5) == 0;
            add(
                    fields,
                    name(),
                    kind,
                    List.of(known != 1, known != 2),
                    List.of(absence(kind, once), absence(kind, once)),
                    kind == Kind.EMBEDDED ? 2 : random.nextInt(5),
                    once,
                    kind.hasRecord() ? records(depth - 1, kind == Kind.EMBEDDED) : null);
        }

        private Absence absence(Kind kind, boolean once) {
            int drawn = random.nextInt(4);
            if (kind == Kind.NUMBER && !once && drawn == 0) {
                return Absence.DEFAULT;
            }
            return !kind.mayLack() || drawn == 1 ? Absence.NEVER : drawn == 2 ? Absence.OPTIONAL : Absence.NULL;
        }

        /** @param renaming 0: each program knows both names; 1: the first one knows its own only; else none */
        private void add(
                List<List<DrawnField>> fields,
                String name,
                Kind kind,
                List<Boolean> known,
                List<Absence> absences,
                int renaming,
                boolean once,
                @Nullable List<DrawnRecord> inside) {
            String prefix = kind == Kind.EMBEDDED && random.nextBoolean() ? name + "_" : "";
            List<String> names = List.of(name, renaming < 2 ? name + "x" : name);
            boolean must = IntStream.range(0, PROGRAMS)
                    .anyMatch(each -> known.get(each) && absences.get(each) == Absence.NEVER);
            for (int program = 0; program <= PROGRAMS; program++) {
                boolean all = program == PROGRAMS;
                if (!all && !known.get(program)) {
                    continue;
                }
                int own = all ? random.nextInt(PROGRAMS) : program;
                boolean both = renaming == 0 || (renaming == 1 && own == 1);
                fields.get(program)
                        .add(new DrawnField(
                                "c" + name,
                                names.get(own),
                                both ? List.of(names.get(1 - own)) : List.of(),
                                kind,
                                inside == null ? null : inside.get(program),
                                prefix,
                                all ? (must ? Absence.NEVER : Absence.NULL) : absences.get(program),
                                once && (all || random.nextInt(3) > 0),
                                kind == Kind.LEVEL ? words(own) : List.of()));
            }
        }

        private static List<List<String>> words(int program) {
            return CONSTANTS.stream()
                    .map(names -> List.of(names.get(program), names.get(1 - program)))
                    .toList();
        }
    }
}
