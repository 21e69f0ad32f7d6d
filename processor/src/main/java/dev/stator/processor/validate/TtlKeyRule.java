package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;

/** What may be put off is none of the primary key. */
final class TtlKeyRule implements KeyRule {
    @Override
    public void check(Member member, String key, Report.Builder report) {
        member.attribute().ttl().ifPresent(site -> report.add(Code.TTL_KEY, site, key, member.name()));
    }
}
