package dev.stator.processor.model.declared;

import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Index;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The same, in which an embedded record that is included stands for its attributes that are in no key. */
    public IndexModel including(RecordModel record) {
        return new IndexModel(
                kind,
                name,
                nameSite,
                hashKey,
                rangeKey,
                projection,
                projectionSite,
                include.stream()
                        .flatMap(named -> record.isEmbedded(named.name()) ? inside(named, record) : Stream.of(named))
                        .toList(),
                site);
    }

    private Stream<WrittenName> inside(WrittenName embedded, RecordModel record) {
        Set<String> keys = Stream.concat(hashKey.stream(), rangeKey.stream())
                .map(WrittenName::name)
                .collect(Collectors.toSet());
        return record.attributes().stream()
                .map(AttributeModel::component)
                .filter(component -> component.startsWith(embedded.name() + "."))
                .filter(component -> !keys.contains(component))
                .map(component -> new WrittenName(component, embedded.site()));
    }
}
