package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.TypeMapping;

/** A key is S, N or B. */
final class KeyTypeRule implements KeyRule {
    @Override
    public void check(Member member, String key, Report.Builder report) {
        TypeMapping mapping = member.attribute().mapping();
        if (StoredForm.of(mapping) == StoredForm.NO_SCALAR && !KeyPresenceRule.isOptional(mapping)) {
            report.add(
                    Code.KEY_TYPE,
                    member.attribute().site(),
                    key,
                    member.name(),
                    Wording.type(mapping.type()),
                    StoredForm.name(mapping));
        }
    }
}
