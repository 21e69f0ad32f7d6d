package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.FrozenModel;

/** A reason to refuse a frozen component. */
interface FrozenRule extends MemberRule {
    void check(Member member, FrozenModel frozen, Report.Builder report);

    @Override
    default void check(Member member, Report.Builder report) {
        member.attribute().mapping().frozen().ifPresent(mapping -> check(member, mapping.model(), report));
    }
}
