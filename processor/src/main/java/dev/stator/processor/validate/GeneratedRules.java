package dev.stator.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Index.Projection;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.InjectionModel;
import dev.stator.processor.model.declared.InjectionModel.ListedAnnotation;
import dev.stator.processor.model.declared.RootModel;
import dev.stator.processor.model.declared.TableModel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On the names of what is generated, and on the annotations of DAOs. */
final class GeneratedRules {
    static final List<Rule> ALL = List.of(
            Rule.ofTable(GeneratedRules::nameTaken),
            Rule.ofTable(GeneratedRules::namesClash),
            ofListed(GeneratedRules::notOfClasses),
            ofListed(GeneratedRules::withoutValues),
            Rule.ofTable(GeneratedRules::namedUnseen));

    private GeneratedRules() {}

    /** A generated type would hide one of the user's. */
    private static void nameTaken(TableModel table, Report.Builder report) {
        table.root().ifPresent(root -> nameTaken(root.existingTypes(), Wording.name(root.name()), root.site(), report));
        for (EntityModel entity : table.entities()) {
            nameTaken(entity.existingTypes(), Wording.name(entity.record().name()), entity.site(), report);
        }
    }

    private static void nameTaken(List<String> existing, String of, Site site, Report.Builder report) {
        existing.forEach(name -> report.add(Code.NAME_TAKEN, site, name, of));
    }

    /**
     * Two generated types would have one name. Case does not tell them apart, as it does not in the files of many
     * systems.
     */
    private static void namesClash(TableModel table, Report.Builder report) {
        if (table.root().isPresent()) { // The indexes are the same for all records, so one shows it.
            table.entities().stream().limit(1).forEach(entity -> namesClash(entity.base(), table.indexes(), report));
        } else {
            table.entities()
                    .forEach(entity -> namesClash(
                            entity.base(), table.keys().isPresent() ? table.indexes() : entity.indexes(), report));
        }
    }

    private static void namesClash(ClassName record, List<IndexModel> indexes, Report.Builder report) {
        Map<String, String> types = new HashMap<>();
        claim(types, GeneratedNames.codec(record).simpleName(), "the codec");
        claim(types, GeneratedNames.attributes(record).simpleName(), "the attributes");
        claim(types, GeneratedNames.key(record).simpleName(), "the key");
        claim(types, GeneratedNames.dao(record).simpleName(), "the DAO");
        Map<String, String> nested = new HashMap<>();
        claim(nested, GeneratedNames.dao(record).simpleName(), "the DAO");
        Map<String, String> methods = new HashMap<>();
        for (IndexModel index : indexes) {
            if (!clash(nested, GeneratedNames.indexClass(index.name()), index, report)
                    && !clash(methods, GeneratedNames.accessor(index.name()), index, report)
                    && index.projection() != Projection.ALL) {
                ClassName projection = GeneratedNames.projection(record, index.name());
                clash(types, projection.simpleName(), index, report);
                clash(types, GeneratedNames.attributes(projection).simpleName(), index, report);
            }
        }
    }

    private static boolean clash(Map<String, String> names, String name, IndexModel index, Report.Builder report) {
        String owner = "index " + index.name();
        String other = claim(names, name, owner);
        if (other == null || other.equals(owner)) {
            return false;
        }
        report.add(Code.NAMES_CLASH, index.nameSite(), index.name(), other, name);
        return true;
    }

    private static @Nullable String claim(Map<String, String> names, String name, String owner) {
        return names.putIfAbsent(name.toLowerCase(Locale.ROOT), owner);
    }

    /** Of an annotation that {@code @AnnotateWith} lists. */
    private static Rule ofListed(Rule.Check<ListedAnnotation> check) {
        return Rule.ofTable((table, report) -> injections(table)
                .flatMap(injection -> injection.listed().stream())
                .forEach(listed -> check.check(listed, report)));
    }

    /** A DAO is a class. */
    private static void notOfClasses(ListedAnnotation listed, Report.Builder report) {
        if (!listed.ofClasses()) {
            report.add(Code.ANNOTATION_TARGET, listed.site(), listed.name().simpleName());
        }
    }

    /** A list of annotations gives them no values. */
    private static void withoutValues(ListedAnnotation listed, Report.Builder report) {
        if (listed.ofClasses() && !listed.required().isEmpty()) {
            report.add(
                    Code.ANNOTATION_VALUES,
                    listed.site(),
                    listed.name().simpleName(),
                    listed.required().get(0));
        }
    }

    /** A DAO has the annotation that is asked for. */
    private static void namedUnseen(TableModel table, Report.Builder report) {
        if (injections(table).anyMatch(InjectionModel::namedUnseen)) {
            report.add(Code.NAMED_UNSEEN, RootRules.site(table), RootRules.name(table));
        }
    }

    /** How what is generated presents itself to a container. */
    private static Stream<InjectionModel> injections(TableModel table) {
        return Stream.concat(
                table.root().stream().map(RootModel::injection),
                table.entities().stream().map(EntityModel::injection));
    }
}
