package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.KeyRole;

/** A key annotation inside a nested record means nothing. */
final class NestedKeyRule implements MemberRule {
    @Override
    public void check(Member member, Report.Builder report) {
        KeyRole role = member.attribute().role();
        if (!member.ofRoot() && role != KeyRole.NONE) {
            member.report(
                    report,
                    Code.KEY_WITHOUT_TABLE,
                    member.attribute().roleSite(),
                    role == KeyRole.HASH ? "@HashKey" : "@RangeKey",
                    member.name(),
                    Wording.name(member.owner().name()));
        }
    }
}
