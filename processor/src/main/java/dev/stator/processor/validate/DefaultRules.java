package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Suggestions;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.Nullness;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.ValueMapping.EnumOf;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.AttributeModel.DefaultValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On the defaults of components that are no keys. */
final class DefaultRules {
    static final List<Rule> ALL =
            List.of(ofDefault(DefaultRules::type), ofDefault(DefaultRules::text), ofDefault(DefaultRules::nullable));

    private DefaultRules() {}

    private static Rule ofDefault(Rule.DetailCheck<Component, DefaultValue> check) {
        return Rule.ofComponent((component, report) -> {
            if (!component.isKey()) {
                component.attribute().defaultValue().ifPresent(written -> check.check(component, written, report));
            }
        });
    }

    /** A default is a text, which not every type can be read from. */
    private static void type(Component component, DefaultValue written, Report.Builder report) {
        TypeMapping mapping = component.mapping();
        typeFault(mapping)
                .ifPresent(fault -> component.report(
                        report,
                        Code.DEFAULT_TYPE,
                        written.site(),
                        component.name(),
                        Wording.type(mapping.type()),
                        fault));
    }

    private static Optional<String> typeFault(TypeMapping mapping) {
        if (mapping.whyUnmapped().isPresent()
                || mapping.enumeration().isPresent()
                || mapping.expiry().isPresent()) {
            return Optional.empty();
        }
        if (mapping.convertedBy().isPresent() && mapping.javaType().isEmpty()) {
            return switch (mapping.storedAs()) {
                case S, N, NOTHING -> Optional.empty();
                default ->
                    Optional.of("its converter reads no text. Remove @Default, or make the converter a TextCodec or"
                            + " NumberCodec.");
            };
        }
        if (mapping.frozen().isPresent()) {
            return Optional.of("it has no text form. Remove @Default.");
        }
        if (mapping.isOptional()) {
            return Optional.of(
                    "an absent attribute is read as the empty Optional. Remove @Default, or use the plain type.");
        }
        if (mapping.javaType().isPresent()) {
            boolean text = Set.of(StoredAs.S, StoredAs.N, StoredAs.BOOL)
                    .contains(mapping.javaType().get().storedAs());
            return text ? Optional.empty() : Optional.of("it has no text form. Remove @Default.");
        }
        return mapping.nested().isPresent()
                ? Optional.of("it has no text form. Remove @Default; its own components may have one each.")
                : Optional.of("an absent attribute is read as empty. Remove @Default.");
    }

    /** The text of a default is a value of the type. */
    private static void text(Component component, DefaultValue written, Report.Builder report) {
        TypeMapping mapping = component.mapping();
        textFault(mapping, written.text())
                .ifPresent(fault -> component.report(
                        report,
                        Code.DEFAULT_TEXT,
                        written.site(),
                        written.text(),
                        component.name(),
                        Wording.type(mapping.type()),
                        fault));
    }

    private static Optional<String> textFault(TypeMapping mapping, String text) {
        if (mapping.javaType().isPresent()) {
            return mapping.javaType().flatMap(known -> DefaultText.fault(known, text));
        }
        if (mapping.convertedBy().isPresent() && mapping.storedAs() == StoredAs.S) {
            return DefaultText.fault(BuiltInType.STRING, text);
        }
        if (mapping.enumeration().isPresent()) {
            return mapping.enumeration()
                    .map(EnumOf::constants)
                    .filter(constants -> !constants.contains(text))
                    .map(constants -> "its constants are " + String.join(", ", constants) + "."
                            + Suggestions.didYouMean(text, constants));
        }
        boolean number = mapping.convertedBy().isPresent() && mapping.storedAs() == StoredAs.N;
        return number ? DefaultText.fault(BuiltInType.BIG_DECIMAL, text) : Optional.empty();
    }

    /** A component with a default holds no null, which would come back as the default. */
    private static void nullable(Component component, DefaultValue written, Report.Builder report) {
        AttributeModel attribute = component.attribute();
        if (attribute.nullness() == Nullness.NULLABLE && !attribute.type().isPrimitive()) {
            component.report(report, Code.DEFAULT_NULLABLE, written.site(), component.name());
        }
    }
}
