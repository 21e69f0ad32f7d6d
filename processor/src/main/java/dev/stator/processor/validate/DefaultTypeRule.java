package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel.DefaultValue;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.BuiltIn;
import dev.stator.processor.model.TypeMapping.Converted;
import dev.stator.processor.model.TypeMapping.EnumOf;
import dev.stator.processor.model.TypeMapping.ExpiryOf;
import dev.stator.processor.model.TypeMapping.RecordOf;
import dev.stator.processor.model.TypeMapping.SealedOf;
import dev.stator.processor.model.TypeMapping.Unmapped;
import java.util.Optional;

/** A default is a text, which not every type can be read from. */
final class DefaultTypeRule implements DefaultRule {
    @Override
    public void check(Member member, DefaultValue written, Report.Builder report) {
        TypeMapping mapping = member.attribute().mapping();
        reason(mapping)
                .ifPresent(reason -> member.report(
                        report,
                        Code.DEFAULT_TYPE,
                        written.site(),
                        member.name(),
                        Wording.type(mapping.type()),
                        reason));
    }

    private static Optional<String> reason(TypeMapping mapping) {
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
        if (KeyPresenceRule.isOptional(mapping)) {
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
}
