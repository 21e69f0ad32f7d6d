package dev.stator.table;

import dev.stator.schema.IndexSchema.Kind;
import dev.stator.table.Difference.Remedy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What it takes to get an index. An attribute of keys has one type in all keys of a table, and a name belongs to one index:
 * what stands in the way must go first, and keys of tables and local indexes never go.
 */
final class Remedies {
    private final TableShape found;

    Remedies(TableShape found) {
        this.found = found;
    }

    /** Of an index that is not there. */
    Remedy ofMissing(IndexShape index) {
        if (isImpossible(index)) {
            return Remedy.NEW_TABLE;
        }
        Stream<KeyShape> global = found.indexes(Kind.GLOBAL).stream().map(IndexShape::key);
        return conflicts(index, global) ? Remedy.DROPPING_INDEXES : Remedy.MIGRATE;
    }

    /** Of an index that is there with another key or projection. */
    Remedy ofChanged(IndexShape index) {
        return isImpossible(index) ? Remedy.NEW_TABLE : Remedy.DROPPING_INDEXES;
    }

    private boolean isImpossible(IndexShape index) {
        Stream<KeyShape> lasting = Stream.concat(
                Stream.of(found.key()), found.indexes(Kind.LOCAL).stream().map(IndexShape::key));
        return !index.isGlobal() || found.index(Kind.LOCAL, index.name()).isPresent() || conflicts(index, lasting);
    }

    private static boolean conflicts(IndexShape index, Stream<KeyShape> keys) {
        Set<KeyAttribute> wanted = Set.copyOf(index.key().attributes());
        Set<String> names = wanted.stream().map(KeyAttribute::name).collect(Collectors.toSet());
        return keys.map(KeyShape::attributes)
                .flatMap(List::stream)
                .anyMatch(existing -> names.contains(existing.name()) && !wanted.contains(existing));
    }
}
