package dev.stator.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.RecordModel;
import dev.stator.processor.model.declared.RestModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** On the component that holds what a record does not know. */
final class RestRules {
    private static final TypeName TYPE = ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), BuiltInType.ATTRIBUTE_VALUE.type());

    static final List<Rule> ALL = List.of(
            Rule.ofRecord(RestRules::type),
            Rule.ofRecord(RestRules::twice),
            Rule.ofRecord(RestRules::beside),
            Rule.ofEntity((entity, report) -> key(entity.model(), report)));

    private RestRules() {}

    /** Whatever is stored finds a place. */
    private static void type(RecordUse use, Report.Builder report) {
        use.record().rests().stream()
                .filter(rest ->
                        !rest.missing() && !rest.type().withoutAnnotations().equals(TYPE))
                .forEach(rest -> use.report(
                        report, Code.REST_TYPE, rest.site(), name(use.record(), rest), Wording.type(rest.type())));
    }

    /** What is unknown stands in one place. */
    private static void twice(RecordUse use, Report.Builder report) {
        List<RestModel> rests = use.record().rests();
        rests.stream()
                .skip(1)
                .forEach(more -> use.report(
                        report,
                        Code.REST_TWICE,
                        more.annotation(),
                        name(use.record(), more),
                        name(use.record(), rests.get(0))));
    }

    /** It is no attribute that anything could be said of. */
    private static void beside(RecordUse use, Report.Builder report) {
        for (RestModel rest : use.record().rests()) {
            rest.beside()
                    .forEach(other ->
                            use.report(report, Code.REST_BESIDE, other.site(), name(use.record(), rest), other.name()));
        }
    }

    /** Nor is it one that could be a key, or that an index could include. */
    private static void key(EntityModel entity, Report.Builder report) {
        for (RestModel rest : entity.record().rests()) {
            Stream<Site> ofIndexes = entity.indexes().stream()
                    .flatMap(index -> Stream.of(index.hashKey(), index.rangeKey(), index.include()))
                    .flatMap(List::stream)
                    .filter(named -> named.name().equals(rest.component()))
                    .map(named -> named.site());
            Stream<Site> ofTemplates = entity.keys().stream()
                    .flatMap(key -> Stream.concat(
                            key.templates().stream()
                                    .filter(template -> template.parts().stream()
                                            .anyMatch(part -> part.component().equals(rest.component())))
                                    .map(template -> template.site()),
                            key.when().stream()
                                    .filter(when -> when.name().equals(rest.component()))
                                    .map(when -> when.site())));
            Stream.concat(ofIndexes, ofTemplates)
                    .forEach(site -> report.add(Code.REST_KEY, site, name(entity.record(), rest)));
        }
    }

    private static String name(RecordModel record, RestModel rest) {
        return Wording.name(record.name()) + "." + rest.component();
    }
}
