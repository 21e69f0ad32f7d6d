package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Suggestions;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.AttributeModel.DefaultValue;
import dev.stator.processor.model.AttributeModel.Nullness;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.BuiltIn;
import dev.stator.processor.model.TypeMapping.Converted;
import dev.stator.processor.model.TypeMapping.EnumOf;
import dev.stator.processor.model.TypeMapping.ExpiryOf;
import dev.stator.processor.model.TypeMapping.RecordOf;
import dev.stator.processor.model.TypeMapping.SealedOf;
import dev.stator.processor.model.TypeMapping.Unmapped;
import java.util.List;
import java.util.Optional;

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
        if (mapping instanceof Unmapped
                || mapping instanceof EnumOf
                || ExpiryOf.kind(mapping).isPresent()) {
            return Optional.empty();
        }
        if (mapping instanceof Converted converted) {
            return switch (converted.converter().form()) {
                case TEXT, NUMBER, NONE -> Optional.empty();
                case BINARY, ANY ->
                    Optional.of(
                            "its converter reads no text. Remove @Default, or make the converter a TextCodec or NumberCodec.");
            };
        }
        if (mapping.frozen().isPresent()) {
            return Optional.of("it has no text form. Remove @Default.");
        }
        if (KeyRules.isOptional(mapping)) {
            return Optional.of(
                    "an absent attribute is read as the empty Optional. Remove @Default, or use the plain type.");
        }
        if (mapping instanceof BuiltIn builtIn) {
            boolean text = builtIn.known().form() == BuiltInType.Form.TEXT
                    || builtIn.known().form() == BuiltInType.Form.NUMBER
                    || builtIn.known() == BuiltInType.BOOLEAN;
            return text ? Optional.empty() : Optional.of("it has no text form. Remove @Default.");
        }
        return mapping instanceof RecordOf || mapping instanceof SealedOf
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
        if (mapping instanceof BuiltIn builtIn) {
            return DefaultText.fault(builtIn.known(), text);
        }
        if (mapping instanceof EnumOf enumeration && !enumeration.constants().contains(text)) {
            return Optional.of("its constants are " + String.join(", ", enumeration.constants()) + "."
                    + Suggestions.didYouMean(text, enumeration.constants()));
        }
        boolean number =
                mapping instanceof Converted converted && converted.converter().form() == ConverterModel.Form.NUMBER;
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
