package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;

/** A generated type would hide one of the user's. */
final class NameTakenRule implements EntityRule {
    @Override
    public void check(EntityModel entity, Report.Builder report) {
        for (String name : entity.existingTypes()) {
            report.add(
                    Code.NAME_TAKEN,
                    entity.site(),
                    name,
                    Wording.name(entity.record().name()));
        }
    }
}
