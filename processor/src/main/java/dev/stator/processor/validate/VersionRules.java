package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.AttributeModel.Nullness;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.Upkeep;
import java.util.List;

/** On the version and the stamps of an item: what Stator itself writes. */
final class VersionRules {
    static final List<Rule> ALL = List.of(
            ofWritten(VersionRules::versionType),
            ofWritten(VersionRules::stampType),
            Rule.ofEntity(VersionRules::second),
            Rule.ofKey(VersionRules::key),
            ofWritten(VersionRules::versionWithDefault),
            ofWritten(VersionRules::createdNeverNull),
            Rule.ofComponent(VersionRules::twice),
            ofWritten(VersionRules::sensitiveVersion));

    private VersionRules() {}

    /** Of a component of the entity's own record that Stator writes; one that is frozen is refused as such. */
    private static Rule ofWritten(Rule.DetailCheck<Component, Upkeep> check) {
        return Rule.ofComponent((component, report) -> {
            if (component.ofRoot() && component.frozen().isEmpty()) {
                component.attribute().upkeep().ifPresent(written -> check.check(component, written, report));
            }
        });
    }

    /** A version is compared and counted. */
    private static void versionType(Component component, Upkeep written, Report.Builder report) {
        if (written.kind() == Upkeep.Kind.VERSION && !isCount(component.mapping())) {
            report.add(
                    Code.VERSION_TYPE,
                    written.site(),
                    component.name(),
                    Wording.type(component.attribute().type()));
        }
    }

    /** A box could be null beside 0, and what a converter stores need not be a number. */
    private static boolean isCount(TypeMapping mapping) {
        return mapping.convertedBy().isEmpty()
                && (mapping.type().equals(TypeName.LONG) || mapping.type().equals(TypeName.INT));
    }

    /** A stamp is what a clock shows. */
    private static void stampType(Component component, Upkeep written, Report.Builder report) {
        if (written.kind() != Upkeep.Kind.VERSION && !isTime(component.mapping())) {
            report.add(
                    Code.STAMP_TYPE,
                    written.site(),
                    written.kind().annotation(),
                    component.name(),
                    Wording.type(component.attribute().type()));
        }
    }

    private static boolean isTime(TypeMapping mapping) {
        TypeMapping time = mapping.present();
        return time.type().equals(BuiltInType.INSTANT.type());
    }

    /** An item has one version, was created once, and was last updated once. */
    private static void second(EntityGraph entity, Report.Builder report) {
        for (Upkeep.Kind kind : Upkeep.Kind.values()) {
            List<AttributeModel> written = entity.model().kept(kind);
            written.stream()
                    .skip(1)
                    .forEach(more -> report.add(
                            Code.SEVERAL_UPKEEP,
                            more.upkeep().orElseThrow().site(),
                            entity.name(),
                            kind.annotation(),
                            more.component(),
                            written.get(0).component()));
        }
    }

    /** What changes with each write is none of the primary key. */
    private static void key(Component component, Report.Builder report) {
        component
                .attribute()
                .upkeep()
                .ifPresent(written -> report.add(
                        Code.UPKEEP_KEY,
                        written.site(),
                        written.kind().annotation(),
                        component.key(),
                        component.name()));
    }

    /** What an item without a version has is settled. */
    private static void versionWithDefault(Component component, Upkeep written, Report.Builder report) {
        if (written.kind() == Upkeep.Kind.VERSION) {
            component
                    .attribute()
                    .defaultValue()
                    .ifPresent(value -> report.add(Code.VERSION_DEFAULT, value.site(), component.name()));
        }
    }

    /** A time of creation that is always given would never be stamped. */
    private static void createdNeverNull(Component component, Upkeep written, Report.Builder report) {
        AttributeModel attribute = component.attribute();
        boolean never =
                attribute.nullness() == Nullness.NEVER && !attribute.mapping().isOptional();
        if (written.kind() == Upkeep.Kind.CREATED_AT && never && !component.isKey() && isTime(attribute.mapping())) {
            report.add(Code.CREATED_NEVER_NULL, attribute.site(), component.name());
        }
    }

    /** A component is one of the three. */
    private static void twice(Component component, Report.Builder report) {
        List<Upkeep> written = component.attribute().upkeeps();
        written.stream()
                .skip(1)
                .forEach(more -> component.report(
                        report,
                        Code.UPKEEP_TWICE,
                        more.site(),
                        component.name(),
                        written.get(0).kind().annotation(),
                        more.kind().annotation()));
    }

    /** A version is in the text of every conflict. */
    private static void sensitiveVersion(Component component, Upkeep written, Report.Builder report) {
        if (written.kind() == Upkeep.Kind.VERSION && component.attribute().sensitive()) {
            report.add(Code.SENSITIVE_VERSION, component.attribute().site(), component.name());
        }
    }
}
