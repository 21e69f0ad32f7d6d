package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.Upkeep;

/** A stamp is what a clock shows. */
final class StampTypeRule implements UpkeepRule {
    @Override
    public void check(Member member, Upkeep upkeep, Report.Builder report) {
        AttributeModel attribute = member.attribute();
        if (upkeep.kind() != Upkeep.Kind.VERSION && !isTime(attribute.mapping())) {
            report.add(
                    Code.STAMP_TYPE,
                    upkeep.site(),
                    upkeep.kind().annotation(),
                    member.name(),
                    Wording.type(attribute.type()));
        }
    }

    static boolean isTime(TypeMapping mapping) {
        TypeMapping time = mapping instanceof OptionalOf optional ? optional.value() : mapping;
        return time.type().equals(BuiltInType.INSTANT.type());
    }
}
