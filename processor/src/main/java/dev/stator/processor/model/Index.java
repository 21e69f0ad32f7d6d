package dev.stator.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A secondary index.
 *
 * @param key its own; the hash key of a local index is the table's
 * @param when of a record in a table of several, the component without which the item is not in the index; empty where
 *     its keys alone decide
 * @param include further attributes it holds
 * @param projected the record it answers with, which is generated; empty where it holds whole items
 */
public record Index(
        Kind kind,
        String name,
        EntityKey key,
        Optional<EntityAttribute> when,
        Projection projection,
        List<EntityAttribute> include,
        Optional<RecordType> projected) {
    public Index {
        include = List.copyOf(include);
    }

    /** The names of the further attributes, the former ones of each behind the present one. */
    public List<String> included() {
        return include.stream().flatMap(EntityAttribute::names).distinct().toList();
    }

    /** Whether it is a local one. */
    public boolean isLocal() {
        return kind == Kind.LOCAL;
    }

    /** Global or local. */
    public enum Kind {
        GLOBAL,
        LOCAL
    }

    /** What the index holds besides keys. */
    public enum Projection {
        ALL,
        KEYS_ONLY,
        INCLUDE
    }
}
