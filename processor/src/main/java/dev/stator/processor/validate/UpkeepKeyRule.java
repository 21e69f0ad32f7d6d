package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;

/** What changes with each write is none of the primary key. */
final class UpkeepKeyRule implements KeyRule {
    @Override
    public void check(Member member, String key, Report.Builder report) {
        member.attribute()
                .upkeep()
                .ifPresent(upkeep ->
                        report.add(Code.UPKEEP_KEY, upkeep.site(), upkeep.kind().annotation(), key, member.name()));
    }
}
