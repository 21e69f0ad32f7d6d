package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;

/** A reason to refuse a type at some depth of a component's type. */
interface PartRule extends MemberRule {
    void check(Part part, Report.Builder report);

    @Override
    default void check(Member member, Report.Builder report) {
        Part.of(member).forEach(part -> check(part, report));
    }
}
