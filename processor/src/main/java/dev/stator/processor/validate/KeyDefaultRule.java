package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;

/** The default of a key would never be used. */
final class KeyDefaultRule implements KeyRule {
    @Override
    public void check(Member member, String key, Report.Builder report) {
        member.attribute()
                .defaultValue()
                .ifPresent(written -> report.add(Code.KEY_DEFAULT, written.site(), key, member.name()));
    }
}
