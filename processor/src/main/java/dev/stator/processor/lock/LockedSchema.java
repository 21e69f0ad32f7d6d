package dev.stator.processor.lock;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is locked of tables: what stored items rely on.
 *
 * @param tables by declared name
 * @param types by name: the nested records, sealed interfaces and enums that attributes lead to
 */
record LockedSchema(SortedMap<String, LockedTable> tables, SortedMap<String, Facts> types) {
    static final LockedSchema EMPTY = new LockedSchema(new TreeMap<>(), new TreeMap<>());

    LockedSchema {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    /**
     * A table.
     *
     * @param facts its keys, indexes and the like
     * @param records by the name of their class, those whose items it holds
     */
    record LockedTable(Facts facts, SortedMap<String, Facts> records) {
        static final LockedTable EMPTY = new LockedTable(Facts.EMPTY, new TreeMap<>());

        LockedTable {
            records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
        }
    }

    /** What a fact is about, in the order of the lock's lines. */
    enum Kind {
        /** Of a table: its primary key. */
        KEY,
        DISCRIMINATOR,
        TTL,
        /** Of a table, with the name of an index: its key. */
        INDEX,
        /** What an index holds besides keys. */
        PROJECTION,
        /** Of a nested type: that it is a record. */
        RECORD,
        SEALED,
        ENUM,
        /** Of a record: what its primary key is made of, where it is made. */
        MAKES,
        /** The same of its entry in an index. */
        ENTRY,
        VERSION,
        /** With the name of an attribute: its form. */
        ATTRIBUTE,
        /** With a former name of an attribute: its present one. */
        FORMER,
        /** What the discriminator holds for a record of a table; with it as the name, the record of a sealed type. */
        WORD,
        /** Of an enum. */
        CONSTANT;

        /** What the lock calls it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a fact is about.
     *
     * @param name empty where there is one of the kind
     */
    record Subject(Kind kind, String name) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? name.compareTo(other.name) : byKind;
        }
    }

    /**
     * Facts. Of one subject there may be several: words and constants are, and where two branches were merged, stored
     * items may be as either had it.
     */
    record Facts(SortedMap<Subject, SortedSet<String>> values) {
        static final Facts EMPTY = new Facts(new TreeMap<>());

        Facts {
            SortedMap<Subject, SortedSet<String>> copy = new TreeMap<>();
            values.forEach((subject, all) -> copy.put(subject, Collections.unmodifiableSortedSet(new TreeSet<>(all))));
            values = Collections.unmodifiableSortedMap(copy);
        }

        /** All of a subject. */
        Set<String> of(Kind kind, String name) {
            return Objects.requireNonNullElse(values.get(new Subject(kind, name)), Set.of());
        }

        /** All of a subject that there is one of. */
        Set<String> of(Kind kind) {
            return of(kind, "");
        }

        boolean has(Kind kind) {
            return !of(kind).isEmpty();
        }

        /** Whether what stands under {@code name} is one of {@code attributes} that was renamed. */
        boolean isFormer(String name, Set<String> attributes) {
            return attributes.stream().map(LockWords::quoted).anyMatch(of(Kind.FORMER, name)::contains);
        }

        /** What a nested type is declared as; several where branches were merged. */
        Set<LockedKind> declaredAs() {
            Set<LockedKind> kinds = EnumSet.allOf(LockedKind.class);
            kinds.removeIf(kind -> !has(kind.fact()));
            return kinds;
        }

        /** Those of one kind, by their names. */
        SortedMap<String, SortedSet<String>> all(Kind kind) {
            SortedMap<String, SortedSet<String>> all = new TreeMap<>();
            values.forEach((subject, facts) -> {
                if (subject.kind() == kind) {
                    all.put(subject.name(), facts);
                }
            });
            return all;
        }

        /** With those of another in the place of its own. */
        Facts overlaid(Facts others) {
            SortedMap<Subject, SortedSet<String>> all = new TreeMap<>(values);
            all.putAll(others.values);
            return new Facts(all);
        }

        /** With those of another beside its own. */
        Facts joined(Facts others) {
            FactsBuilder all = new FactsBuilder();
            values.forEach((subject, facts) -> facts.forEach(fact -> all.add(subject.kind(), subject.name(), fact)));
            others.values.forEach(
                    (subject, facts) -> facts.forEach(fact -> all.add(subject.kind(), subject.name(), fact)));
            return all.build();
        }
    }

    /** Collects facts. */
    static final class FactsBuilder {
        private final SortedMap<Subject, SortedSet<String>> values = new TreeMap<>();

        /** @param fact empty where the subject says it all */
        FactsBuilder add(Kind kind, String name, String fact) {
            values.computeIfAbsent(new Subject(kind, name), subject -> new TreeSet<>())
                    .add(fact);
            return this;
        }

        FactsBuilder add(Kind kind, String fact) {
            return add(kind, "", fact);
        }

        Facts build() {
            return new Facts(values);
        }
    }

    /** The same with a table as it is now. */
    LockedSchema with(String name, LockedTable table) {
        SortedMap<String, LockedTable> all = new TreeMap<>(tables);
        all.put(name, table);
        return new LockedSchema(all, types);
    }

    /** The same with types as they are now; what is gone of them stays. */
    LockedSchema with(Map<String, Facts> others) {
        SortedMap<String, Facts> all = new TreeMap<>(types);
        others.forEach((name, facts) -> all.merge(name, facts, Facts::overlaid));
        return new LockedSchema(tables, all);
    }

    /** A table; one without facts if it is not locked. */
    LockedTable table(String name) {
        return Objects.requireNonNullElse(tables.get(name), LockedTable.EMPTY);
    }
}
