package dev.stator.processor.model.declared;

import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Index;
import java.util.List;

/**
 * A secondary index as written; its components are names until validated.
 *
 * @param hashKey components of the hash key; for a local index the table's own, not written
 */
public record IndexModel(
        Index.Kind kind,
        String name,
        Site nameSite,
        List<ComponentName> hashKey,
        List<ComponentName> rangeKey,
        Index.Projection projection,
        Site projectionSite,
        List<ComponentName> include,
        Site site) {
    public IndexModel {
        hashKey = List.copyOf(hashKey);
        rangeKey = List.copyOf(rangeKey);
        include = List.copyOf(include);
    }

    /** A component named in an annotation, and the very value that names it. */
    public record ComponentName(String name, Site site) {}
}
