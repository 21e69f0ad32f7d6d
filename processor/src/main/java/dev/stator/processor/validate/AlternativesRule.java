package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;

/** A reason to refuse a sealed interface. */
interface AlternativesRule extends EntityRule {
    void check(Reach.Alternatives alternatives, Report.Builder report);

    @Override
    default void check(EntityModel entity, Report.Builder report) {
        Reach.of(entity).alternatives().forEach(alternatives -> check(alternatives, report));
    }
}
