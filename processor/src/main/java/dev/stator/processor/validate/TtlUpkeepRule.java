package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;

/** An item does not expire as it is written. */
final class TtlUpkeepRule implements TtlRule {
    @Override
    public void check(Member member, Site site, Report.Builder report) {
        member.attribute()
                .upkeep()
                .ifPresent(upkeep -> report.add(
                        Code.TTL_UPKEEP, site, member.name(), upkeep.kind().annotation()));
    }
}
