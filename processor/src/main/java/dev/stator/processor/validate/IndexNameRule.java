package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;

/** CreateTable refuses the name. */
final class IndexNameRule implements IndexRule {
    @Override
    public void check(EntityModel entity, IndexModel index, Report.Builder report) {
        DynamoNames.fault(index.name())
                .ifPresent(fault -> report.add(Code.INDEX_NAME, index.nameSite(), index.name(), fault));
    }
}
