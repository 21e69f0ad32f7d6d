package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;

/** Generated code could not name the record. */
final class RootReachableRule implements EntityRule {
    @Override
    public void check(EntityModel entity, Report.Builder report) {
        if (!entity.record().visibility().reachable()) {
            report.add(
                    Code.ROOT_UNREACHABLE,
                    entity.site(),
                    Wording.name(entity.record().name()));
        }
    }
}
