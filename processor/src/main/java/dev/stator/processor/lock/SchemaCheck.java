package dev.stator.processor.lock;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.lock.LockedSchema.Facts;
import dev.stator.processor.lock.LockedSchema.Kind;
import dev.stator.processor.lock.LockedSchema.LockedTable;
import dev.stator.processor.lock.LockedSchema.Subject;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.RootModel;
import dev.stator.processor.model.declared.TableModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Holds a table to what is locked of it, and adds what is new. Stored items have to be read as they were written; what
 * is gone stays locked, until someone removes the lines.
 */
final class SchemaCheck {
    private final String file;
    private final TableModel declared;
    private final EntityTable table;
    private final LockedSchema before;
    private final LockedSchema now;
    private final Predicate<String> exists;
    private final Report.Builder report;

    /**
     * @param file the lock's name, for messages
     * @param declared where things stand
     * @param table the same as it is meant
     * @param exists whether there is a class of a name
     */
    SchemaCheck(
            String file,
            TableModel declared,
            EntityTable table,
            LockedSchema before,
            Predicate<String> exists,
            Report.Builder report) {
        this.file = file;
        this.declared = declared;
        this.table = table;
        this.before = before;
        this.now = SchemaFacts.of(table);
        this.exists = exists;
        this.report = report;
    }

    /** What is locked once the table is compiled; for nothing, if the report has a fault. */
    LockedSchema check() {
        if (isNamedOtherwise()) {
            return before;
        }
        LockedTable locked = before.table(table.name());
        LockedTable present = now.table(table.name());
        if (hasOtherKey(locked.facts(), present.facts())) {
            return before;
        }
        table(locked.facts(), present.facts());
        SortedMap<String, Facts> records = renamed(locked.records(), present.records());
        FormChange forms = new FormChange(before.types(), now.types(), Unread.of(table));
        for (int at = 0; at < table.entities().size(); at++) {
            Entity entity = table.entities().get(at);
            EntityModel model = declared.entities().get(at);
            Facts known = records.get(SchemaFacts.name(entity));
            RecordCheck check = new RecordCheck(file, forms, report);
            if (known != null) {
                check.entity(
                        table,
                        model,
                        entity,
                        known,
                        Objects.requireNonNull(present.records().get(SchemaFacts.name(entity))));
            }
            new NestedTypeCheck(file, check, forms, before.types(), now.types(), report).check(model, entity);
        }
        SortedMap<String, Facts> all = new TreeMap<>(records);
        present.records().forEach((name, facts) -> all.merge(name, facts, Facts::overlaid));
        return before.with(table.name(), new LockedTable(locked.facts().overlaid(present.facts()), all))
                .with(now.types());
    }

    private boolean isNamedOtherwise() {
        for (Entity entity : table.entities()) {
            for (var other : before.tables().entrySet()) {
                if (!other.getKey().equals(table.name())
                        && other.getValue().records().containsKey(SchemaFacts.name(entity))) {
                    report.add(
                            Code.SCHEMA_TABLE,
                            declared.nameSite(),
                            SchemaFacts.name(entity),
                            other.getKey(),
                            table.name(),
                            SchemaText.ofRecord(other.getKey(), SchemaFacts.name(entity)),
                            file);
                    return true;
                }
            }
        }
        return false;
    }

    private Site site() {
        return declared.root()
                .map(RootModel::site)
                .orElseGet(() -> declared.first().site());
    }

    private boolean hasOtherKey(Facts locked, Facts present) {
        for (String key : locked.of(Kind.KEY)) {
            if (!present.of(Kind.KEY).contains(key)) {
                report.add(
                        Code.SCHEMA_KEY,
                        site(),
                        table.name(),
                        key,
                        String.join("", present.of(Kind.KEY)),
                        SchemaText.ofTable(table.name()),
                        file);
                return true;
            }
        }
        return false;
    }

    private void table(Facts locked, Facts present) {
        if (!locked.has(Kind.KEY)) {
            return;
        }
        if (present.has(Kind.DISCRIMINATOR) || !isBesideOthers()) {
            same(Kind.DISCRIMINATOR, locked, present, Code.SCHEMA_TABLE_DISCRIMINATOR);
        }
        if (locked.has(Kind.TTL) && (present.has(Kind.TTL) || !isBesideOthers())) {
            same(Kind.TTL, locked, present, Code.SCHEMA_TTL);
        }
        locked.all(Kind.INDEX).forEach((name, keys) -> keys.forEach(key -> index(name, key, present)));
        locked.all(Kind.PROJECTION).forEach((name, held) -> projection(name, held, present.of(Kind.PROJECTION, name)));
    }

    /** Whether another root has a table of the same name, which may say more of it. */
    private boolean isBesideOthers() {
        Set<String> others = new HashSet<>(before.table(table.name()).records().keySet());
        others.removeAll(now.table(table.name()).records().keySet());
        return others.stream().anyMatch(exists);
    }

    private void same(Kind kind, Facts locked, Facts present, Code code) {
        if (!locked.of(kind).equals(present.of(kind))) {
            report.add(
                    code,
                    site(),
                    table.name(),
                    text(locked.of(kind)),
                    text(present.of(kind)),
                    SchemaText.remedy(
                            file,
                            SchemaText.ofTable(table.name()),
                            new Subject(kind, ""),
                            locked.of(kind),
                            present.of(kind)));
        }
    }

    /** {@code "kind"}, or {@code none}. */
    private static String text(Set<String> names) {
        return names.isEmpty() ? "none" : '"' + String.join("\", \"", names) + '"';
    }

    private void index(String name, String key, Facts present) {
        Set<String> keys = present.of(Kind.INDEX, name);
        if (!keys.isEmpty() && !keys.contains(key)) {
            changed(name, "was " + key + " and is " + String.join("", keys));
        }
    }

    private void projection(String name, Set<String> held, Set<String> present) {
        boolean fits = held.contains("ALL")
                || (!present.contains("ALL") && included(held).containsAll(included(present)));
        if (!present.isEmpty() && !fits) {
            changed(name, "held " + String.join(", ", held) + " and now should hold " + String.join(", ", present));
        }
    }

    private static Set<String> included(Set<String> projection) {
        Set<String> included = new HashSet<>(projection);
        included.removeAll(Set.of("KEYS_ONLY", "INCLUDE"));
        return included;
    }

    private void changed(String name, String how) {
        Site site = declared.indexes().stream()
                .filter(index -> index.name().equals(name))
                .map(IndexModel::site)
                .findFirst()
                .orElseGet(this::site);
        report.add(
                Code.SCHEMA_INDEX,
                site,
                name,
                how,
                SchemaText.ofTable(table.name()) + " index " + LockWords.quoted(name),
                SchemaText.ofTable(table.name()) + " projection " + LockWords.quoted(name),
                file);
    }

    /**
     * What is locked of records, under the names that they have now. Reports those that the table does not have any
     * more, under no name.
     */
    private SortedMap<String, Facts> renamed(SortedMap<String, Facts> locked, SortedMap<String, Facts> present) {
        SortedMap<String, Facts> all = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        locked.forEach((name, facts) -> {
            if (!present.containsKey(name)) {
                present.entrySet().stream()
                        .filter(candidate -> !locked.containsKey(candidate.getKey()))
                        .filter(candidate -> isSame(name, facts, candidate.getValue()))
                        .findFirst()
                        .ifPresentOrElse(candidate -> names.put(name, candidate.getKey()), () -> lost(name, facts));
            }
            all.merge(names.getOrDefault(name, name), facts, Facts::joined);
        });
        return all;
    }

    /** Whether a record that is not locked is one that is gone, under a new name. */
    private boolean isSame(String name, Facts gone, Facts candidate) {
        if (declared.root().isEmpty()) {
            return !exists.test(name);
        }
        Set<String> words = new HashSet<>(gone.of(Kind.WORD));
        words.retainAll(candidate.of(Kind.WORD));
        return gone.has(Kind.WORD)
                ? !words.isEmpty()
                : !exists.test(name) && gone.of(Kind.MAKES).equals(candidate.of(Kind.MAKES));
    }

    private void lost(String name, Facts facts) {
        if (declared.root().isPresent()) {
            report.add(
                    Code.SCHEMA_RECORD,
                    site(),
                    table.name(),
                    name.substring(name.lastIndexOf('.') + 1),
                    List.copyOf(facts.of(Kind.WORD)).isEmpty() ? "" : " (" + text(facts.of(Kind.WORD)) + ")",
                    SchemaText.ofRecord(table.name(), name),
                    file);
        }
    }
}
