package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.Upkeep;

/** A reason to refuse a component of the entity's own record that Stator writes; one that is frozen is refused as such. */
interface UpkeepRule extends MemberRule {
    void check(Member member, Upkeep upkeep, Report.Builder report);

    @Override
    default void check(Member member, Report.Builder report) {
        if (member.ofRoot() && member.attribute().mapping().frozen().isEmpty()) {
            member.attribute().upkeep().ifPresent(upkeep -> check(member, upkeep, report));
        }
    }
}
