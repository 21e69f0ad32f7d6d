package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;

/** A table needs a hash key. */
final class HashKeyRule implements EntityRule {
    @Override
    public void check(EntityModel entity, Report.Builder report) {
        if (entity.hashKeys().isEmpty()) {
            report.add(
                    Code.NO_HASH_KEY,
                    entity.site(),
                    Wording.name(entity.record().name()));
        }
    }
}
