package dev.stator.processor.model.declared;

import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Index;
import java.util.List;

/**
 * A secondary index as written; what it names are names until validated: components, or attributes where the table
 * names those of its keys.
 *
 * @param hashKey what makes the hash key; for a local index the table's own, not written
 */
public record IndexModel(
        Index.Kind kind,
        String name,
        Site nameSite,
        List<WrittenName> hashKey,
        List<WrittenName> rangeKey,
        Index.Projection projection,
        Site projectionSite,
        List<WrittenName> include,
        Site site) {
    public IndexModel {
        hashKey = List.copyOf(hashKey);
        rangeKey = List.copyOf(rangeKey);
        include = List.copyOf(include);
    }
}
