package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EmbeddedModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.NamedKeys;
import dev.stator.processor.model.declared.RecordModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.WrittenName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On records whose components are attributes of the level above. */
final class EmbeddedRules {
    static final List<Rule> ALL = List.of(
            ofEmbedded(EmbeddedRules::type),
            ofEmbedded(EmbeddedRules::recursive),
            ofEmbedded(EmbeddedRules::ambiguous),
            ofEmbedded(EmbeddedRules::beside),
            ofEmbedded(EmbeddedRules::rest),
            Rule.ofTable(EmbeddedRules::key),
            Rule.ofEntity((entity, report) -> name(entity.model(), report)));

    private EmbeddedRules() {}

    /** An embedded record, and the one around it. */
    private record Use(RecordUse around, EmbeddedModel embedded) {
        String name() {
            return Wording.name(around.record().name()) + "." + embedded.component();
        }

        void report(Report.Builder report, Code code, Site site, Object... args) {
            around.report(report, code, site, args);
        }
    }

    private static Rule ofEmbedded(Rule.Check<Use> check) {
        return Rule.ofRecord((use, report) ->
                use.record().embedded().forEach(embedded -> check.check(new Use(use, embedded), report)));
    }

    /** Only what is stored component by component has components that could be attributes. */
    private static void type(Use use, Report.Builder report) {
        EmbeddedModel embedded = use.embedded();
        embedded.flaw()
                .flatMap(flaw -> switch (flaw) {
                    case NO_RECORD -> Optional.of("which is no record that Stator stores component by component");
                    case EMPTY -> Optional.of("which has no components");
                    case RECURSIVE -> Optional.empty();
                })
                .ifPresent(why -> use.report(
                        report, Code.EMBEDDED_TYPE, embedded.site(), use.name(), Wording.type(embedded.type()), why));
    }

    /** A record inside itself would have attributes without end. */
    private static void recursive(Use use, Report.Builder report) {
        if (use.embedded().flaw().equals(Optional.of(EmbeddedModel.Flaw.RECURSIVE))) {
            use.report(
                    report,
                    Code.EMBEDDED_RECURSIVE,
                    use.embedded().annotation(),
                    use.name(),
                    Wording.type(use.embedded().type()));
        }
    }

    /** A record of absent values would come back as none. */
    private static void ambiguous(Use use, Report.Builder report) {
        if (use.embedded().isAmbiguous()) {
            use.report(
                    report,
                    Code.EMBEDDED_ABSENT,
                    use.embedded().site(),
                    use.name(),
                    Wording.type(use.embedded().type()));
        }
    }

    /** It is no attribute that anything could be said of. */
    private static void beside(Use use, Report.Builder report) {
        use.embedded()
                .beside()
                .forEach(other -> use.report(report, Code.EMBEDDED_BESIDE, other.site(), use.name(), other.name()));
    }

    /** What is unknown beside its attributes is unknown to the record around it. */
    private static void rest(Use use, Report.Builder report) {
        use.embedded()
                .rests()
                .forEach(rest -> use.report(
                        report,
                        Code.EMBEDDED_REST,
                        rest.annotation(),
                        use.name() + "." + rest.component(),
                        Wording.name(use.around().record().name())));
    }

    /** Where a table names the attributes of keys, components of its record itself make them. */
    private static void key(TableModel table, Report.Builder report) {
        Set<String> keys = table.keys().stream()
                .flatMap(EmbeddedRules::attributes)
                .map(WrittenName::name)
                .collect(Collectors.toSet());
        for (EntityModel entity : table.entities()) {
            for (AttributeModel attribute : embedded(entity)) {
                Stream<Site> stored = keys.contains(attribute.name()) ? Stream.of(attribute.nameSite()) : Stream.of();
                Stream.concat(stored, madeOf(entity, attribute))
                        .forEach(site -> report.add(Code.EMBEDDED_KEY, site, name(entity.record(), attribute)));
            }
        }
    }

    private static Stream<WrittenName> attributes(NamedKeys keys) {
        return Stream.concat(
                keys.attributes().stream(),
                keys.indexes().stream()
                        .flatMap(index -> Stream.concat(index.hashKey().stream(), index.rangeKey().stream())));
    }

    private static Stream<Site> madeOf(EntityModel entity, AttributeModel attribute) {
        return entity.keys().stream()
                .flatMap(key -> Stream.concat(
                        key.templates().stream()
                                .filter(template -> template.parts().stream()
                                        .anyMatch(part -> part.component().equals(attribute.component())))
                                .map(template -> template.site()),
                        key.when().stream()
                                .filter(when -> when.name().equals(attribute.component()))
                                .map(WrittenName::site)));
    }

    /** Generated code calls what indexes and keys have by one word. */
    private static void name(EntityModel entity, Report.Builder report) {
        Map<String, AttributeModel> called = new HashMap<>();
        for (AttributeModel attribute : entity.record().attributes()) {
            String name = GeneratedNames.component(attribute.component());
            AttributeModel other = called.putIfAbsent(name, attribute);
            if (other != null) {
                report.add(
                        Code.EMBEDDED_NAME,
                        entity.record().home(attribute),
                        name(entity.record(), other),
                        name(entity.record(), attribute),
                        name);
            }
        }
    }

    private static List<AttributeModel> embedded(EntityModel entity) {
        return entity.record().attributes().stream()
                .filter(attribute -> !attribute.within().isEmpty())
                .toList();
    }

    private static String name(RecordModel record, AttributeModel attribute) {
        return Wording.name(record.name()) + "." + attribute.component();
    }
}
