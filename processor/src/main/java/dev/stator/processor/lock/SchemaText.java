package dev.stator.processor.lock;

import dev.stator.processor.lock.LockWords.Line;
import dev.stator.processor.lock.LockedSchema.Facts;
import dev.stator.processor.lock.LockedSchema.FactsBuilder;
import dev.stator.processor.lock.LockedSchema.Kind;
import dev.stator.processor.lock.LockedSchema.LockedTable;
import dev.stator.processor.lock.LockedSchema.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is locked of tables as text. Each line is a fact with all that it belongs to, so that neither their order counts
 * nor how often one stands there: of a merge, both sides are right.
 *
 * <pre>
 * table posts key: hash author S range postedAt S
 *
 * table posts record blog.Post attribute title: String?
 * </pre>
 */
final class SchemaText {
    private static final String TABLE = "table";
    private static final String RECORD = "record";
    private static final String TYPE = "type";

    private final SortedMap<String, FactsBuilder> tables = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, FactsBuilder>> records = new TreeMap<>();
    private final SortedMap<String, FactsBuilder> types = new TreeMap<>();

    /** The lines of a schema, with an empty one before each table, record and type. */
    static String write(LockedSchema schema) {
        StringBuilder text = new StringBuilder();
        schema.tables().forEach((name, table) -> {
            lines(ofTable(name), table.facts(), text);
            table.records().forEach((record, facts) -> lines(ofRecord(name, record), facts, text));
        });
        schema.types().forEach((name, facts) -> lines(ofType(name), facts, text));
        return text.toString();
    }

    private static void lines(String owner, Facts facts, StringBuilder text) {
        if (!facts.values().isEmpty()) {
            text.append('\n');
        }
        facts.values()
                .forEach((subject, values) -> values.forEach(
                        fact -> text.append(line(owner, subject, fact)).append('\n')));
    }

    /** What the lines of a table begin with. */
    static String ofTable(String name) {
        return TABLE + " " + LockWords.quoted(name);
    }

    /** What the lines of a record of a table begin with. */
    static String ofRecord(String table, String name) {
        return ofTable(table) + " " + RECORD + " " + LockWords.quoted(name);
    }

    /** What the lines of a nested type begin with. */
    static String ofType(String name) {
        return TYPE + " " + LockWords.quoted(name);
    }

    /** The line of a fact. */
    static String line(String owner, Subject subject, String fact) {
        return owner + " " + subject.kind().word()
                + (subject.name().isEmpty() ? "" : " " + LockWords.quoted(subject.name()))
                + (fact.isEmpty() ? "" : ": " + LockWords.oneLine(fact));
    }

    /** How the lock is made to have facts of a subject, and no others: what messages tell a person to do. */
    static String remedy(String file, String owner, Subject subject, Set<String> before, Set<String> now) {
        return now.isEmpty()
                ? "remove from " + file + ": " + lines(owner, subject, before)
                : "let " + file + " say instead: " + lines(owner, subject, now);
    }

    private static String lines(String owner, Subject subject, Set<String> facts) {
        return facts.stream().map(fact -> line(owner, subject, fact)).collect(Collectors.joining(" and "));
    }

    /** Takes a line, if it is of a schema. */
    boolean take(Line line) {
        List<String> names = line.names();
        if (names.size() < 3) {
            return false;
        }
        FactsBuilder owner;
        List<String> subject;
        if (names.get(0).equals(TYPE)) {
            owner = types.computeIfAbsent(names.get(1), name -> new FactsBuilder());
            subject = names.subList(2, names.size());
        } else if (!names.get(0).equals(TABLE)) {
            return false;
        } else if (names.get(2).equals(RECORD) && names.size() > 4) {
            owner = records.computeIfAbsent(names.get(1), name -> new TreeMap<>())
                    .computeIfAbsent(names.get(3), name -> new FactsBuilder());
            subject = names.subList(4, names.size());
        } else {
            owner = tables.computeIfAbsent(names.get(1), name -> new FactsBuilder());
            subject = names.subList(2, names.size());
        }
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(known -> known.word().equals(subject.get(0)))
                .findFirst();
        if (kind.isEmpty() || subject.size() > 2) {
            return false;
        }
        owner.add(
                kind.get(),
                subject.size() == 2 ? subject.get(1) : "",
                line.fact().orElse(""));
        return true;
    }

    /** What the lines said. */
    LockedSchema schema() {
        LockedSchema schema = new LockedSchema(new TreeMap<>(), built(types));
        SortedMap<String, FactsBuilder> all = new TreeMap<>(tables);
        records.keySet().forEach(name -> all.putIfAbsent(name, new FactsBuilder()));
        for (var table : all.entrySet()) {
            SortedMap<String, FactsBuilder> held = records.getOrDefault(table.getKey(), new TreeMap<>());
            schema =
                    schema.with(table.getKey(), new LockedTable(table.getValue().build(), built(held)));
        }
        return schema;
    }

    private static SortedMap<String, Facts> built(SortedMap<String, FactsBuilder> facts) {
        SortedMap<String, Facts> built = new TreeMap<>();
        facts.forEach((name, builder) -> built.put(name, builder.build()));
        return built;
    }
}
