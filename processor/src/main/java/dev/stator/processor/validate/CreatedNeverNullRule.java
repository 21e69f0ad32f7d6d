package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.AttributeModel.Nullness;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.Upkeep;

/** A time of creation that is always given would never be stamped. */
final class CreatedNeverNullRule implements UpkeepRule {
    @Override
    public void check(Member member, Upkeep upkeep, Report.Builder report) {
        AttributeModel attribute = member.attribute();
        boolean never = attribute.nullness() == Nullness.NEVER && !(attribute.mapping() instanceof OptionalOf);
        if (upkeep.kind() == Upkeep.Kind.CREATED_AT
                && never
                && !member.isKey()
                && StampTypeRule.isTime(attribute.mapping())) {
            report.add(Code.CREATED_NEVER_NULL, attribute.site(), member.name());
        }
    }
}
