package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Reached;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Nullness;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.Unmapped;
import dev.stator.processor.model.Visibility;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EmbeddedModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.FrozenClass;
import dev.stator.processor.model.declared.FrozenFlaw;
import dev.stator.processor.model.declared.FrozenModel;
import dev.stator.processor.model.declared.NestedType;
import dev.stator.processor.model.declared.RecordModel;
import dev.stator.processor.model.declared.SealedModel;
import java.util.List;
import java.util.Optional;

/** On the types of components, at any depth, stored or frozen. */
final class TypeRules {
    static final List<Rule> ALL = List.of(
            Rule.ofType(TypeRules::unmapped),
            Rule.ofEntity(TypeRules::raw),
            Rule.ofType(TypeRules::optionalInOptional),
            Rule.ofEntity(TypeRules::unreachable),
            Rule.ofComponent(TypeRules::neverNull));

    /** Why a component does not fit the forms of another mapper, and what does. */
    private static final String NO_SET =
            "stores as a set, and no set holds these elements. Declare a List, or name a converter with @Convert(...).";

    private static final String NO_NAME =
            "names entries of maps by, in a text that JDKs write in several ways. Declare a Map<String, ...>, or name a"
                    + " converter with @Convert(...).";

    private TypeRules() {}

    /** A type has no stored form. */
    private static void unmapped(TypeUse use, Report.Builder report) {
        use.mapping().whyUnmapped().ifPresent(reason -> unmapped(use, reason, report));
    }

    private static void unmapped(TypeUse use, Unmapped.Reason reason, Report.Builder report) {
        TypeName type = use.mapping().type();
        Reached name = use.name();
        switch (reason) {
            case NO_MAPPING, ONLY_FROZEN, ONLY_FROZEN_AS_LISTED ->
                use.report(report, Code.NO_MAPPING, name, type, TypeHints.of(type), freezing(use, reason));
            case WILDCARD -> use.report(report, Code.WILDCARD, name, Wording.type(type));
            case TYPE_VARIABLE -> use.report(report, Code.TYPE_VARIABLE, name, type);
            case MAP_KEY -> use.report(report, Code.MAP_KEY, name, Wording.type(type));
            case NO_SET, NO_NAME ->
                use.report(
                        report,
                        Code.SHARED_FORM,
                        name,
                        Wording.type(type),
                        reason == Unmapped.Reason.NO_SET ? NO_SET : NO_NAME);
            case NOT_COMPARABLE -> use.report(report, Code.NOT_COMPARABLE, name, Wording.type(type));
            case GENERIC_ELEMENT -> use.report(report, Code.GENERIC_ELEMENT, name, Wording.type(type));
            case TOO_DEEP -> use.report(report, Code.TOO_DEEP, name);
            case NULLABLE -> use.report(report, Code.NULL_INSIDE, name, Wording.type(type.box()));
            case RAW -> {
                // The next rule's, which has those of frozen values too.
            }
            case MISSING -> {
                // The compiler's to say, or else the pipeline's.
            }
        }
    }

    /** What to freeze, and how: only a component of the root is frozen, with all that is in it. */
    private static Reached freezing(TypeUse use, Unmapped.Reason reason) {
        Component component = use.component();
        String frozen = switch (reason) {
            case ONLY_FROZEN -> "@Frozen";
            case ONLY_FROZEN_AS_LISTED -> "@Frozen(types = {...}), which lists the classes that may stand there";
            default -> "@Frozen(format = ...) in a format of your own";
        };
        return component.ofRoot()
                ? new Reached("any value as one binary attribute with " + frozen, "")
                : new Reached(component.homeName() + ", which leads here, as one binary attribute with " + frozen, "");
    }

    /** A raw type does not say what it holds. */
    private static void raw(EntityGraph entity, Report.Builder report) {
        for (TypeUse use : entity.types()) {
            if (use.mapping().whyUnmapped().equals(Optional.of(Unmapped.Reason.RAW))) {
                raw(
                        use.component(),
                        use.component().attribute().site(),
                        use.name(),
                        use.mapping().type(),
                        report);
            }
        }
        for (Component component : entity.components()) {
            for (FrozenFlaw flaw : component.frozen().map(FrozenModel::flaws).orElse(List.of())) {
                if (flaw.reason() == FrozenFlaw.Reason.RAW) {
                    raw(component, flaw.site(), component.frozenName(flaw.path()), flaw.type(), report);
                }
            }
        }
    }

    private static void raw(Component component, Site site, Reached name, TypeName type, Report.Builder report) {
        report.addNested(
                Code.RAW_TYPE, site, component.home(), "", name, Wording.type(type), TypeHints.withArguments(type));
    }

    /** Of an Optional in an Optional, one empty value would come back as the other. */
    private static void optionalInOptional(TypeUse use, Report.Builder report) {
        TypeMapping held = use.mapping().present();
        if (!held.equals(use.mapping()) && held.isOptional()) {
            use.report(
                    report,
                    Code.NESTED_OPTIONAL,
                    use.name(),
                    Wording.type(use.mapping().type()),
                    Wording.type(held.type()));
        }
    }

    /** Generated code could not name a type that it needs. */
    private static void unreachable(EntityGraph entity, Report.Builder report) {
        for (TypeUse use : entity.types()) {
            Component component = use.component();
            new Needed(use.name(), use.mapping().type(), visibility(entity.model(), use.mapping()))
                    .check(entity, component.attribute().site(), component.home(), "", report);
        }
        for (RecordUse use : entity.records()) {
            for (EmbeddedModel embedded : use.record().embedded()) {
                String by = Wording.name(use.record().name()) + "." + embedded.component();
                new Needed(by, embedded.type(), embedded.visibility())
                        .check(entity, embedded.site(), use.home(), use.path(), report);
            }
        }
        for (SealedUse use : entity.sealedTypes()) {
            for (RecordModel record : use.records()) {
                new Needed(use.name(), record.type(), record.visibility())
                        .check(entity, record.site(), use.home(), use.path(), report);
            }
        }
        for (Component component : entity.components()) {
            for (FrozenClass held : component.frozen().map(FrozenModel::classes).orElse(List.of())) {
                new Needed(component.frozenName(held.path()), held.type(), held.visibility())
                        .check(entity, held.site(), component.home(), "", report);
            }
        }
    }

    /**
     * A type that generated code names.
     *
     * @param by what needs it
     */
    private record Needed(Object by, TypeName type, Visibility visibility) {
        void check(EntityGraph entity, Site site, Site home, String path, Report.Builder report) {
            if (visibility.reachable()) {
                return;
            }
            String from = entity.model().record().name().packageName();
            boolean isPrivate = visibility == Visibility.PRIVATE;
            report.addNested(
                    Code.TYPE_UNREACHABLE,
                    site,
                    home,
                    path,
                    by,
                    Wording.type(type),
                    from.isEmpty() ? "without a name" : from,
                    isPrivate ? "private" : "visible in its own package only",
                    isPrivate ? "Remove `private`." : "Make it public.");
        }
    }

    private static Visibility visibility(EntityModel entity, TypeMapping mapping) {
        return entity.nested().stream()
                .filter(nested -> mapping.nested().equals(Optional.of(nested.type())))
                .map(TypeRules::visibility)
                .findFirst()
                .orElse(mapping.visibility());
    }

    private static Visibility visibility(NestedType type) {
        return type.accept(new NestedType.Visitor<>() {
            @Override
            public Visibility visitRecord(RecordModel record) {
                return record.visibility();
            }

            @Override
            public Visibility visitSealed(SealedModel sealed) {
                return sealed.visibility();
            }
        });
    }

    /** A component is nullable only if null comes back as null. */
    private static void neverNull(Component component, Report.Builder report) {
        AttributeModel attribute = component.attribute();
        if (attribute.nullness() == Nullness.NULLABLE && !component.isKey()) {
            boolean primitive = attribute.type().isPrimitive();
            neverNullReason(attribute)
                    .ifPresent(reason -> component.report(
                            report,
                            Code.NEVER_NULL,
                            attribute.site(),
                            component.name(),
                            reason,
                            primitive
                                    ? ", or use "
                                            + Wording.type(attribute.type().box())
                                    : ""));
        }
    }

    private static Optional<String> neverNullReason(AttributeModel attribute) {
        TypeMapping mapping = attribute.mapping();
        if (attribute.type().isPrimitive()) {
            return Optional.of("a primitive is never null");
        }
        if (mapping.isOptional()) {
            return Optional.of("an absent attribute is read as the empty Optional");
        }
        return mapping.isCollection() ? Optional.of("an absent attribute is read as empty") : Optional.empty();
    }
}
