package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.AttributeModel.DefaultValue;
import dev.stator.processor.model.AttributeModel.Nullness;

/** A component with a default holds no null, which would come back as the default. */
final class DefaultNullableRule implements DefaultRule {
    @Override
    public void check(Member member, DefaultValue written, Report.Builder report) {
        AttributeModel attribute = member.attribute();
        if (attribute.nullness() == Nullness.NULLABLE && !attribute.type().isPrimitive()) {
            member.report(report, Code.DEFAULT_NULLABLE, written.site(), member.name());
        }
    }
}
