package dev.stator.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Index.Projection;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.InjectionModel.ListedAnnotation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On the names of what is generated, and on the annotations of DAOs. */
final class GeneratedRules {
    static final List<Rule> ALL = List.of(
            Rule.ofEntity(GeneratedRules::nameTaken),
            Rule.ofEntity(GeneratedRules::namesClash),
            ofListed(GeneratedRules::notOfClasses),
            ofListed(GeneratedRules::withoutValues),
            Rule.ofEntity(GeneratedRules::namedUnseen));

    private GeneratedRules() {}

    /** A generated type would hide one of the user's. */
    private static void nameTaken(EntityGraph entity, Report.Builder report) {
        for (String name : entity.model().existingTypes()) {
            report.add(Code.NAME_TAKEN, entity.site(), name, entity.name());
        }
    }

    /**
     * Two generated types would have one name. Case does not tell them apart, as it does not in the files of many
     * systems.
     */
    private static void namesClash(EntityGraph entity, Report.Builder report) {
        ClassName record = entity.model().base();
        Map<String, String> types = new HashMap<>();
        claim(types, GeneratedNames.codec(record).simpleName(), "the codec");
        claim(types, GeneratedNames.attributes(record).simpleName(), "the attributes");
        claim(types, GeneratedNames.key(record).simpleName(), "the key");
        claim(types, GeneratedNames.dao(record).simpleName(), "the DAO");
        Map<String, String> nested = new HashMap<>();
        claim(nested, GeneratedNames.dao(record).simpleName(), "the DAO");
        Map<String, String> methods = new HashMap<>();
        for (IndexModel index : entity.model().indexes()) {
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
        return Rule.ofEntity(
                (entity, report) -> entity.model().injection().listed().forEach(listed -> check.check(listed, report)));
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
    private static void namedUnseen(EntityGraph entity, Report.Builder report) {
        if (entity.model().injection().namedUnseen()) {
            report.add(Code.NAMED_UNSEEN, entity.site(), entity.name());
        }
    }
}
