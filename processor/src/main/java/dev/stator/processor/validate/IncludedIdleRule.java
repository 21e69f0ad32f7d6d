package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.Projection;

/** A list of included attributes means something with INCLUDE only. */
final class IncludedIdleRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        if (index.projection() != Projection.INCLUDE && !index.include().isEmpty()) {
            report.add(
                    Code.INCLUDE_IDLE,
                    index.include().get(0).site(),
                    index.name(),
                    index.projection(),
                    index.projection() == Projection.ALL
                            ? "Write projection = INCLUDE, or remove include: ALL has every attribute."
                            : "Write projection = INCLUDE, or remove include.");
        }
    }
}
