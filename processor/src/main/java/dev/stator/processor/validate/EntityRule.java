package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.TableModel;

/** A reason to refuse an entity of a table. */
interface EntityRule extends Rule {
    void check(EntityModel entity, Report.Builder report);

    @Override
    default void check(TableModel table, Report.Builder report) {
        table.entities().forEach(entity -> check(entity, report));
    }
}
