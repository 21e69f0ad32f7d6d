package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.TypeMapping;

/** A key keeps Java's order, or for a hash key at least its equality. */
final class KeyOrderRule implements KeyRule {
    @Override
    public void check(Member member, String key, Report.Builder report) {
        TypeMapping mapping = member.attribute().mapping();
        KeyOrder.fault(mapping, member.attribute().role() == KeyRole.RANGE)
                .ifPresent(fault -> report.add(
                        Code.KEY_ORDER,
                        member.attribute().site(),
                        key,
                        member.name(),
                        Wording.type(mapping.type()),
                        fault,
                        KeyOrder.remedy(mapping)));
    }
}
