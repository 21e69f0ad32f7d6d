package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Reached;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.RecordModel;
import dev.stator.processor.model.declared.SealedModel;
import dev.stator.processor.model.declared.SealedModel.Subtype;
import dev.stator.processor.model.declared.WrittenName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** On sealed interfaces and their discriminators. */
final class SealedRules {
    static final List<Rule> ALL = List.of(
            Rule.ofSealed(SealedRules::noRecord),
            Rule.ofSealed(SealedRules::valueText),
            Rule.ofSealed(SealedRules::duplicateValue),
            Rule.ofSealed(SealedRules::discriminatorClash));

    private SealedRules() {}

    /** A sealed interface permits records only. */
    private static void noRecord(SealedUse use, Report.Builder report) {
        for (TypeName other : use.model().nonRecords()) {
            use.report(
                    report,
                    Code.SEALED_SUBTYPE,
                    use.model().site(),
                    new Reached(Wording.name(use.entity().record().name()) + "." + use.path(), ""),
                    use.name(),
                    Wording.type(other));
        }
    }

    /** A discriminator value is stored as a string. */
    private static void valueText(SealedUse use, Report.Builder report) {
        for (Subtype subtype : use.model().subtypes()) {
            values(subtype)
                    .forEach(value -> valueText(value.name(), Wording.type(subtype.type()), use, value.site(), report));
        }
    }

    /** What tells a record, or told it before. */
    private static Stream<WrittenName> values(Subtype subtype) {
        return Stream.concat(Stream.of(subtype.value()), subtype.former().stream());
    }

    /** The value that tells {@code of}. */
    static void valueText(String value, String of, Rule.Located located, Site site, Report.Builder report) {
        if (!DynamoNames.wellFormed(value)) {
            located.report(report, Code.DISCRIMINATOR_TEXT, site, of);
        }
    }

    /** The discriminator tells the records of a sealed interface apart. */
    private static void duplicateValue(SealedUse use, Report.Builder report) {
        Map<String, Subtype> seen = new HashMap<>();
        for (Subtype subtype : use.model().subtypes()) {
            values(subtype).forEach(value -> {
                Subtype first = seen.putIfAbsent(value.name(), subtype);
                if (first != null && !first.equals(subtype)) {
                    use.report(
                            report,
                            Code.DUPLICATE_DISCRIMINATOR,
                            value.site(),
                            Wording.type(first.type()),
                            Wording.type(subtype.type()),
                            use.name(),
                            value.name());
                }
            });
        }
    }

    /** No record of a sealed interface stores a component where the discriminator is. */
    private static void discriminatorClash(SealedUse use, Report.Builder report) {
        SealedModel model = use.model();
        for (RecordModel record : use.records()) {
            for (AttributeModel attribute : record.attributes()) {
                Stream.concat(
                                Stream.of(new WrittenName(attribute.name(), attribute.nameSite())),
                                attribute.former().stream())
                        .filter(name -> name.name().equals(model.discriminator()))
                        .forEach(name -> use.report(
                                report,
                                Code.DISCRIMINATOR_CLASH,
                                name.site(),
                                Wording.name(record.name()) + "." + attribute.component(),
                                name.name(),
                                use.name()));
            }
        }
    }
}
