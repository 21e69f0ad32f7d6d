package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.IndexModel.ComponentName;
import dev.stator.processor.model.IndexModel.Projection;
import dev.stator.processor.model.TableModel;
import java.util.List;

/** CreateTable limits the included attributes of all indexes together. */
final class IncludedLimitRule implements Rule {
    private static final int LIMIT = 100;

    @Override
    public void check(TableModel table, Report.Builder report) {
        List<ComponentName> included = table.entities().stream()
                .flatMap(entity -> entity.indexes().stream())
                .filter(index -> index.projection() == Projection.INCLUDE)
                .flatMap(index -> index.include().stream())
                .toList();
        if (included.size() > LIMIT) {
            report.add(
                    Code.TOO_MANY_INCLUDED,
                    included.get(LIMIT).site(),
                    Wording.name(table.entities().get(0).record().name()),
                    included.size());
        }
    }
}
