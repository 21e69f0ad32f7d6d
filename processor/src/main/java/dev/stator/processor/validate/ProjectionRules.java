package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Suggestions;
import dev.stator.processor.model.Index.Projection;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.RootModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.validate.TableKeys.MadeEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** On what secondary indexes include. */
final class ProjectionRules {
    private static final int MOST_INCLUDED = 100;

    static final List<Rule> ALL = List.of(
            Rule.ofDeclaredIndex(ProjectionRules::includedKey),
            Rule.ofTable(ProjectionRules::tooManyIncluded),
            Rule.ofDeclaredIndex(ProjectionRules::includedInVain),
            Rule.ofDeclaredIndex(ProjectionRules::nothingIncluded),
            Rule.ofDeclaredIndex(ProjectionRules::includedTwice),
            TableKeys.rule(ProjectionRules::included));

    private ProjectionRules() {}

    /** Keys are in every index without being included. */
    private static void includedKey(TableModel table, IndexModel index, Report.Builder report) {
        Set<String> keys = new HashSet<>();
        Stream.concat(index.hashKey().stream(), index.rangeKey().stream()).forEach(named -> keys.add(named.name()));
        keys.addAll(IndexRules.keyOf(table, index, KeyRole.HASH));
        keys.addAll(IndexRules.keyOf(table, index, KeyRole.RANGE));
        index.include().stream()
                .filter(named -> keys.contains(named.name()))
                .forEach(named -> report.add(Code.INCLUDE_IS_KEY, named.site(), index.name(), named.name()));
    }

    /** CreateTable limits the included attributes of all indexes together. */
    private static void tooManyIncluded(TableModel table, Report.Builder report) {
        List<WrittenName> included = table.indexes().stream()
                .filter(index -> index.projection() == Projection.INCLUDE)
                .flatMap(index -> index.include().stream())
                .flatMap(named -> Stream.concat(Stream.of(named), former(table, named)))
                .toList();
        if (included.size() > MOST_INCLUDED) {
            report.add(
                    Code.TOO_MANY_INCLUDED,
                    included.get(MOST_INCLUDED).site(),
                    Wording.name(table.first().record().name()),
                    included.size());
        }
    }

    /** An index holds what it includes under its former names too. */
    private static Stream<WrittenName> former(TableModel table, WrittenName named) {
        return table.entities().stream()
                .flatMap(entity -> entity.record().attributes().stream())
                .filter(attribute ->
                        named.name().equals(table.keys().isPresent() ? attribute.name() : attribute.component()))
                .flatMap(attribute -> attribute.former().stream())
                .map(WrittenName::name)
                .distinct()
                .map(former -> new WrittenName(former, named.site()));
    }

    /** A list of included attributes means something with INCLUDE only. */
    private static void includedInVain(TableModel table, IndexModel index, Report.Builder report) {
        Projection projection = index.projection();
        List<WrittenName> include = index.include();
        if (projection != Projection.INCLUDE && !include.isEmpty()) {
            report.add(
                    Code.INCLUDE_IDLE,
                    include.get(0).site(),
                    index.name(),
                    projection,
                    projection == Projection.ALL
                            ? "Write projection = INCLUDE, or remove include: ALL has every attribute."
                            : "Write projection = INCLUDE, or remove include.");
        }
    }

    /** INCLUDE includes something. */
    private static void nothingIncluded(TableModel table, IndexModel index, Report.Builder report) {
        if (index.projection() == Projection.INCLUDE && index.include().isEmpty()) {
            report.add(Code.INCLUDE_EMPTY, index.projectionSite(), index.name());
        }
    }

    /** An attribute is included once. */
    private static void includedTwice(TableModel table, IndexModel index, Report.Builder report) {
        Set<String> seen = new HashSet<>();
        index.include().stream()
                .filter(named -> !seen.add(named.name()))
                .forEach(named -> report.add(Code.INCLUDE_REPEATED, named.site(), index.name(), named.name()));
    }

    /** An index includes what some record has. */
    private static void included(TableKeys keys, Report.Builder report) {
        List<String> attributes = keys.table().entities().stream()
                .flatMap(entity -> attributes(keys, entity))
                .distinct()
                .toList();
        Set<String> known = new HashSet<>(attributes);
        keys.table().root().flatMap(RootModel::discriminator).ifPresent(word -> known.add(word.name()));
        for (IndexModel index : keys.names().indexes()) {
            index.include().stream()
                    .filter(named -> !known.contains(named.name()))
                    .forEach(named -> report.add(
                            Code.INCLUDE_UNKNOWN,
                            named.site(),
                            index.name(),
                            named.name(),
                            RootRules.name(keys.table()),
                            Suggestions.didYouMean(named.name(), attributes),
                            String.join(", ", attributes)));
        }
    }

    /** The names under which a record stores something. */
    private static Stream<String> attributes(TableKeys keys, EntityModel entity) {
        return Stream.concat(
                entity.record().attributes().stream()
                        .filter(AttributeModel::isStored)
                        .map(AttributeModel::name),
                Stream.concat(
                                Stream.of(keys.primary(entity)),
                                keys.entries(entity).stream().map(MadeEntry::key))
                        .flatMap(key -> key.parts().stream())
                        .map(part -> part.attribute().name()));
    }
}
