package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;

/** A reason to refuse a component of the entity's own record that says when an item expires. */
interface TtlRule extends MemberRule {
    /** {@code site} is where the annotation stands. */
    void check(Member member, Site site, Report.Builder report);

    @Override
    default void check(Member member, Report.Builder report) {
        if (member.ofRoot()) {
            member.attribute().ttl().ifPresent(site -> check(member, site, report));
        }
    }
}
