package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.TypeMapping.OptionalOf;

/** Of an Optional in an Optional, one empty value would come back as the other. */
final class NestedOptionalRule implements PartRule {
    @Override
    public void check(Part part, Report.Builder report) {
        if (part.mapping() instanceof OptionalOf optional && KeyPresenceRule.isOptional(optional.value())) {
            part.report(
                    report,
                    Code.NESTED_OPTIONAL,
                    part.name(),
                    Wording.type(optional.type()),
                    Wording.type(optional.value().type()));
        }
    }
}
