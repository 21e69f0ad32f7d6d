package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;

/** A reason to refuse a component, of the entity itself or of a nested record. */
interface MemberRule extends EntityRule {
    void check(Member member, Report.Builder report);

    @Override
    default void check(EntityModel entity, Report.Builder report) {
        Reach.of(entity).members().forEach(member -> check(member, report));
    }
}
