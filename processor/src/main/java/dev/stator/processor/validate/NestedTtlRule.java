package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;

/** Items expire, not the records inside them. */
final class NestedTtlRule implements MemberRule {
    @Override
    public void check(Member member, Report.Builder report) {
        if (!member.ofRoot()) {
            member.attribute()
                    .ttl()
                    .ifPresent(site -> member.report(
                            report,
                            Code.TTL_WITHOUT_TABLE,
                            site,
                            member.name(),
                            Wording.name(member.owner().name())));
        }
    }
}
