package dev.stator.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Index.Projection;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.MemberModel;
import dev.stator.processor.model.declared.RootModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.WrittenName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On what declares a table of several records, and on what is generated for them together. */
final class RootRules {
    static final List<Rule> ALL = List.of(
            Rule.ofTable(RootRules::entitiesIdle),
            ofRoot(RootRules::member),
            ofRoot(RootRules::accessors),
            ofRoot(RootRules::wordsIdle),
            ofRoot(RootRules::typesClash));

    private RootRules() {}

    private static Rule ofRoot(Rule.DetailCheck<TableModel, RootModel> check) {
        return Rule.ofTable((table, report) -> table.root().ifPresent(root -> check.check(table, root, report)));
    }

    /** {@code Shop}: what declares a table. */
    static String name(TableModel table) {
        return Wording.name(table.root()
                .map(RootModel::name)
                .orElseGet(() -> table.first().record().name()));
    }

    /** Where it stands. */
    static Site site(TableModel table) {
        return table.root().map(RootModel::site).orElseGet(() -> table.first().site());
    }

    /** Records are listed on a class that is nothing else. */
    private static void entitiesIdle(TableModel table, Report.Builder report) {
        table.idleEntities()
                .ifPresent(site -> report.add(
                        Code.ENTITIES_IDLE,
                        site,
                        name(table),
                        table.root().isPresent()
                                ? "a sealed interface, which says its records itself"
                                : "a record, which has the table to itself"));
    }

    /** A table holds records of one form. */
    private static void member(TableModel table, RootModel root, Report.Builder report) {
        for (RootModel.Other other : root.others()) {
            report.add(
                    Code.MEMBER,
                    other.site(),
                    name(table),
                    Wording.type(other.type()),
                    "Make it such a record, or remove it.");
        }
    }

    /** Each record has a method of its own. */
    private static void accessors(TableModel table, RootModel root, Report.Builder report) {
        Map<String, EntityModel> seen = new HashMap<>();
        for (EntityModel entity : table.entities()) {
            Optional<WrittenName> written = entity.member().flatMap(MemberModel::accessor);
            String accessor = written.map(WrittenName::name)
                    .orElseGet(() -> GeneratedNames.plural(entity.record().name()));
            EntityModel first = seen.putIfAbsent(accessor, entity);
            if (first != null || GeneratedNames.isTaken(accessor)) {
                report.add(
                        Code.ACCESSOR,
                        written.map(WrittenName::site).orElse(entity.site()),
                        Wording.name(entity.record().name()),
                        accessor,
                        first == null
                                ? "that is no name of a method, or there is another of it"
                                : "so would " + Wording.name(first.record().name()));
            }
        }
    }

    /** What tells a record stands in the discriminator, if there is one. Elsewhere it may do something: only a note. */
    private static void wordsIdle(TableModel table, RootModel root, Report.Builder report) {
        if (root.discriminator().isPresent()) {
            return;
        }
        for (EntityModel entity : table.entities()) {
            entity.member()
                    .flatMap(MemberModel::valueSite)
                    .ifPresent(site -> report.add(
                            Code.WORD_IDLE, site, Wording.name(entity.record().name()), table.name(), name(table)));
        }
    }

    /** A type that is generated, and what gives it. */
    private record Given(ClassName type, String by, Site site) {}

    /** What is generated for one record is not what is generated for another. Case tells no files apart. */
    private static void typesClash(TableModel table, RootModel root, Report.Builder report) {
        Map<String, Given> seen = new HashMap<>();
        Set<List<String>> told = new HashSet<>();
        Stream<Given> ofRoot = Stream.of(GeneratedNames.codec(root.name()), GeneratedNames.table(root.name()))
                .map(type -> new Given(type, name(table), root.site()));
        Stream<Given> ofEntities = table.entities().stream()
                .flatMap(entity -> types(entity, table.indexes())
                        .map(type ->
                                new Given(type, Wording.name(entity.record().name()), entity.site())));
        Stream.concat(ofRoot, ofEntities).forEach(given -> {
            Given first = seen.putIfAbsent(given.type().simpleName().toLowerCase(Locale.ROOT), given);
            if (first != null && !first.by().equals(given.by()) && told.add(List.of(first.by(), given.by()))) {
                report.add(
                        Code.MEMBERS_CLASH,
                        given.site(),
                        first.by(),
                        given.by(),
                        given.type().simpleName());
            }
        });
    }

    private static Stream<ClassName> types(EntityModel entity, List<IndexModel> indexes) {
        ClassName base = entity.base();
        return Stream.concat(
                Stream.of(
                        GeneratedNames.codec(base),
                        GeneratedNames.attributes(base),
                        GeneratedNames.key(base),
                        GeneratedNames.dao(base)),
                indexes.stream()
                        .filter(index -> index.projection() != Projection.ALL)
                        .map(index -> GeneratedNames.projection(base, index.name())));
    }
}
