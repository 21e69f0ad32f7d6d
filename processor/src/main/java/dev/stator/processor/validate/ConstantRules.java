package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.EnumConstant;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.ValueMapping.EnumOf;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.TableModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On what is stored for the constants of enums. */
final class ConstantRules {
    static final List<Rule> ALL = List.of(
            Rule.ofType(ConstantRules::taken),
            Rule.ofType(ConstantRules::text),
            Rule.ofType(ConstantRules::inside),
            Rule.ofTable(ConstantRules::key));

    private ConstantRules() {}

    /** A word tells one constant from the others. */
    private static void taken(TypeUse use, Report.Builder report) {
        use.mapping().enumeration().ifPresent(known -> {
            Map<String, EnumConstant> seen = new HashMap<>();
            for (EnumConstant constant : known.all()) {
                constant.words().distinct().forEach(word -> {
                    EnumConstant first = seen.putIfAbsent(word, constant);
                    if (first != null) {
                        use.report(
                                report,
                                Code.CONSTANT_TAKEN,
                                use.name(),
                                name(known, first),
                                name(known, constant),
                                word);
                    }
                });
            }
        });
    }

    /** A word is stored as a string. */
    private static void text(TypeUse use, Report.Builder report) {
        use.mapping()
                .enumeration()
                .ifPresent(known -> known.all().stream()
                        .filter(constant -> !constant.words().allMatch(DynamoNames::wellFormed))
                        .forEach(
                                constant -> use.report(report, Code.CONSTANT_TEXT, use.name(), name(known, constant))));
    }

    /** An element of a set or a key of a map has one form. */
    private static void inside(TypeUse use, Report.Builder report) {
        use.mapping()
                .oneForm()
                .flatMap(TypeMapping::enumeration)
                .filter(EnumOf::isReworded)
                .ifPresent(known -> ofOneForm(
                        (faults, code, site, args) -> use.report(faults, code, args),
                        use.component().attribute().site(),
                        use.name(),
                        use.mapping().storedAs() == StoredAs.M ? "a map with such keys" : "a set",
                        known,
                        report));
    }

    private static void ofOneForm(
            Rule.Located use, Site site, Object component, String place, EnumOf known, Report.Builder report) {
        use.report(report, Code.CONSTANT_OF_ONE_FORM, site, component, place, Wording.type(known.type()));
    }

    /** A key has one form. */
    private static void key(TableModel table, Report.Builder report) {
        for (EntityModel entity : table.entities()) {
            for (AttributeModel attribute : entity.record().attributes()) {
                Optional<EnumOf> known = attribute.mapping().present().enumeration();
                if (known.filter(EnumOf::isReworded).isPresent() && FormerRules.isInKey(table, entity, attribute)) {
                    ofOneForm(
                            Report.Builder::add,
                            attribute.site(),
                            Wording.name(entity.record().name()) + "." + attribute.component(),
                            "in a key of the table or of an index",
                            known.get(),
                            report);
                }
            }
        }
    }

    private static String name(EnumOf known, EnumConstant constant) {
        return Wording.type(known.type()) + "." + constant.name();
    }
}
