package dev.stator.processor.model;

import dev.stator.processor.diagnostics.Site;
import java.util.List;

/**
 * A secondary index as written; its components are names until validated.
 *
 * @param hashKey components of the hash key; for a local index the table's own, not written
 */
public record IndexModel(
        Kind kind,
        String name,
        Site nameSite,
        List<ComponentName> hashKey,
        List<ComponentName> rangeKey,
        Projection projection,
        Site projectionSite,
        List<ComponentName> include,
        Site site) {
    public IndexModel {
        hashKey = List.copyOf(hashKey);
        rangeKey = List.copyOf(rangeKey);
        include = List.copyOf(include);
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

    /** A component named in an annotation, and the very value that names it. */
    public record ComponentName(String name, Site site) {}
}
