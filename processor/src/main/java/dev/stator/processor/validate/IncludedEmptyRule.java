package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.Projection;

/** INCLUDE includes something. */
final class IncludedEmptyRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        if (index.projection() == Projection.INCLUDE && index.include().isEmpty()) {
            report.add(Code.INCLUDE_EMPTY, index.projectionSite(), index.name());
        }
    }
}
