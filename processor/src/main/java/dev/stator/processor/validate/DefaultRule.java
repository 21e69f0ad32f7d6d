package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel.DefaultValue;

/** A reason to refuse the default of a component that is no key. */
interface DefaultRule extends MemberRule {
    void check(Member member, DefaultValue written, Report.Builder report);

    @Override
    default void check(Member member, Report.Builder report) {
        if (!member.isKey()) {
            member.attribute().defaultValue().ifPresent(written -> check(member, written, report));
        }
    }
}
