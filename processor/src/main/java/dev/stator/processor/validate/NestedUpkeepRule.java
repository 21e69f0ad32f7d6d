package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;

/** What Stator would write inside a nested record means nothing. */
final class NestedUpkeepRule implements MemberRule {
    @Override
    public void check(Member member, Report.Builder report) {
        if (!member.ofRoot()) {
            member.attribute()
                    .upkeep()
                    .ifPresent(upkeep -> member.report(
                            report,
                            Code.UPKEEP_WITHOUT_TABLE,
                            upkeep.site(),
                            upkeep.kind().annotation(),
                            member.name(),
                            Wording.name(member.owner().name())));
        }
    }
}
