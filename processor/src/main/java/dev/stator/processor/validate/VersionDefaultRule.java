package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.Upkeep;

/** What an item without a version has is settled. */
final class VersionDefaultRule implements UpkeepRule {
    @Override
    public void check(Member member, Upkeep upkeep, Report.Builder report) {
        if (upkeep.kind() == Upkeep.Kind.VERSION) {
            member.attribute()
                    .defaultValue()
                    .ifPresent(written -> report.add(Code.VERSION_DEFAULT, written.site(), member.name()));
        }
    }
}
