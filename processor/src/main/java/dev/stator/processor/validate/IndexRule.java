package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;

/** A reason to refuse an index. */
interface IndexRule extends EntityRule {
    void check(EntityModel entity, IndexModel index, Report.Builder report);

    @Override
    default void check(EntityModel entity, Report.Builder report) {
        entity.indexes().forEach(index -> check(entity, index, report));
    }
}
