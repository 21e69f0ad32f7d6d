package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;

/** What an item without a time to live does is DynamoDB's to say. */
final class TtlDefaultRule implements TtlRule {
    @Override
    public void check(Member member, Site site, Report.Builder report) {
        if (!member.isKey()) {
            member.attribute()
                    .defaultValue()
                    .ifPresent(written -> report.add(Code.TTL_DEFAULT, written.site(), member.name()));
        }
    }
}
