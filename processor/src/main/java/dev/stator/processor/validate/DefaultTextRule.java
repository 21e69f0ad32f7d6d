package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Suggestions;
import dev.stator.processor.model.AttributeModel.DefaultValue;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.BuiltIn;
import dev.stator.processor.model.TypeMapping.Converted;
import dev.stator.processor.model.TypeMapping.EnumOf;
import java.util.Optional;

/** The text of a default is a value of the type. */
final class DefaultTextRule implements DefaultRule {
    @Override
    public void check(Member member, DefaultValue written, Report.Builder report) {
        TypeMapping mapping = member.attribute().mapping();
        fault(mapping, written.text())
                .ifPresent(fault -> member.report(
                        report,
                        Code.DEFAULT_TEXT,
                        written.site(),
                        written.text(),
                        member.name(),
                        Wording.type(mapping.type()),
                        fault));
    }

    private static Optional<String> fault(TypeMapping mapping, String text) {
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
}
