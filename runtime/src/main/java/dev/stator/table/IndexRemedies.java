package dev.stator.table;

import dev.stator.schema.IndexSchema;
import dev.stator.schema.IndexSchema.Kind;
import dev.stator.schema.KeyAttribute;
import dev.stator.schema.KeySchema;
import dev.stator.schema.TableSchema;
import dev.stator.table.Difference.Remedy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What it takes to get an index. An attribute of keys has one type in all keys of a table, and a name belongs to one
 * index: what stands in the way must go first, and keys of tables and local indexes never go.
 */
final class IndexRemedies {
    private final TableSchema found;

    IndexRemedies(TableSchema found) {
        this.found = found;
    }

    /** Of an index that is not there. */
    Remedy ofMissing(IndexSchema index) {
        if (isImpossible(index)) {
            return Remedy.NEW_TABLE;
        }
        Stream<KeySchema> global = found.indexes(Kind.GLOBAL).stream().map(IndexSchema::key);
        return conflicts(index, global) ? Remedy.DROPPING_INDEXES : Remedy.MIGRATE;
    }

    /** Of an index that is there with another key or projection. */
    Remedy ofChanged(IndexSchema index) {
        return isImpossible(index) ? Remedy.NEW_TABLE : Remedy.DROPPING_INDEXES;
    }

    private boolean isImpossible(IndexSchema index) {
        Stream<KeySchema> lasting = Stream.concat(
                Stream.of(found.key()), found.indexes(Kind.LOCAL).stream().map(IndexSchema::key));
        return !index.isGlobal() || found.index(Kind.LOCAL, index.name()).isPresent() || conflicts(index, lasting);
    }

    private static boolean conflicts(IndexSchema index, Stream<KeySchema> keys) {
        Set<KeyAttribute> wanted = Set.copyOf(index.key().attributes());
        Set<String> names = wanted.stream().map(KeyAttribute::name).collect(Collectors.toSet());
        return keys.map(KeySchema::attributes)
                .flatMap(List::stream)
                .anyMatch(existing -> names.contains(existing.name()) && !wanted.contains(existing));
    }
}
