package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.declared.ConverterUse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On converters, whether they apply or not. */
final class ConverterRules {
    static final List<Rule> ALL = List.of(
            ofConverter(ConverterRules::noCodec),
            ofConverter(ConverterRules::open),
            ofConverter(ConverterRules::unavailable),
            ofConverter(ConverterRules::otherType),
            Rule.ofEntity(ConverterRules::several));

    private ConverterRules() {}

    private static Rule ofConverter(Rule.DetailCheck<EntityGraph, ConverterUse> check) {
        return Rule.ofEntity(
                (entity, report) -> entity.model().converters().forEach(use -> check.check(entity, use, report)));
    }

    /** Reports at the annotation, or on the root if that stands in another file. */
    private static void report(EntityGraph entity, ConverterUse use, Report.Builder report, Code code, Object... args) {
        report.addNested(code, use.site(), entity.site(), "", args);
    }

    /** A converter is a codec. */
    private static void noCodec(EntityGraph entity, ConverterUse use, Report.Builder report) {
        if (use.converter().storedAs() == StoredAs.NOTHING) {
            report(entity, use, report, Code.CONVERTER_KIND, name(use), use.place());
        }
    }

    /** A converter says what it converts. */
    private static void open(EntityGraph entity, ConverterUse use, Report.Builder report) {
        ConverterModel converter = use.converter();
        if (converter.storedAs() != StoredAs.NOTHING && converter.converts().isEmpty()) {
            report(entity, use, report, Code.CONVERTER_OPEN, name(use), use.place());
        }
    }

    /** Generated code can get an instance of a converter. */
    private static void unavailable(EntityGraph entity, ConverterUse use, Report.Builder report) {
        Instances.fault(use.converter().visibility(), use.converter().access())
                .ifPresent(fault -> report(
                        entity,
                        use,
                        report,
                        Code.CONVERTER_INSTANCE,
                        name(use),
                        use.place(),
                        entity.model().record().name().packageName(),
                        fault));
    }

    /** A converter stands on what it converts. */
    private static void otherType(EntityGraph entity, ConverterUse use, Report.Builder report) {
        Optional<TypeName> converts = use.converter().converts();
        if (use.applies() || use.carrier().isEmpty() || converts.isEmpty()) {
            return;
        }
        String carrier = Wording.type(use.carrier().get());
        report(
                entity,
                use,
                report,
                Code.CONVERTER_TYPE,
                name(use),
                Wording.type(converts.get()),
                use.place().equals(carrier) ? "stands on " + carrier : use.place() + " has type " + carrier,
                carrier);
    }

    /** A component or a type has one converter, and a package one for each type. */
    private static void several(EntityGraph entity, Report.Builder report) {
        Set<String> seen = new HashSet<>();
        for (ConverterUse use : entity.model().converters()) {
            use.more().forEach(site -> several(entity, site, use.place(), "", report));
            Optional<TypeName> converts = use.converter().converts();
            if (use.carrier().isEmpty() && converts.isPresent() && !seen.add(use.place() + " " + converts.get())) {
                several(entity, use.site(), use.place(), " of " + converts.get(), report);
            }
        }
    }

    private static void several(EntityGraph entity, Site site, String place, String of, Report.Builder report) {
        report.addNested(Code.SEVERAL_CONVERTERS, site, entity.site(), "", place, of);
    }

    private static String name(ConverterUse use) {
        return Wording.name(use.converter().name());
    }
}
