package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.BuiltIn;
import dev.stator.processor.model.TypeMapping.ExpiryOf;
import dev.stator.processor.model.Upkeep;

/** A version is compared and counted. */
final class VersionTypeRule implements UpkeepRule {
    @Override
    public void check(Member member, Upkeep upkeep, Report.Builder report) {
        AttributeModel attribute = member.attribute();
        if (upkeep.kind() == Upkeep.Kind.VERSION && !isCount(attribute.mapping())) {
            report.add(Code.VERSION_TYPE, upkeep.site(), member.name(), Wording.type(attribute.type()));
        }
    }

    /** A box could be null beside 0, and what a converter stores need not be a number. */
    private static boolean isCount(TypeMapping mapping) {
        return (mapping instanceof BuiltIn || mapping instanceof ExpiryOf)
                && (mapping.type().equals(TypeName.LONG) || mapping.type().equals(TypeName.INT));
    }
}
