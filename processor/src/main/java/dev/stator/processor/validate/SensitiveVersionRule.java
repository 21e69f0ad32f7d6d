package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.Upkeep;

/** A version is in the text of every conflict. */
final class SensitiveVersionRule implements UpkeepRule {
    @Override
    public void check(Member member, Upkeep upkeep, Report.Builder report) {
        if (upkeep.kind() == Upkeep.Kind.VERSION && member.attribute().sensitive()) {
            report.add(Code.SENSITIVE_VERSION, member.attribute().site(), member.name());
        }
    }
}
