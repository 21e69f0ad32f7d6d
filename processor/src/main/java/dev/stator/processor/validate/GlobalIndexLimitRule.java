package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.Kind;
import dev.stator.processor.model.TableModel;
import java.util.List;

/** A table has at most twenty global indexes. */
final class GlobalIndexLimitRule implements Rule {
    private static final int LIMIT = 20;

    @Override
    public void check(TableModel table, Report.Builder report) {
        List<IndexModel> indexes = table.entities().stream()
                .flatMap(entity -> entity.indexes().stream())
                .filter(index -> index.kind() == Kind.GLOBAL)
                .toList();
        if (indexes.size() > LIMIT) {
            report.add(
                    Code.TOO_MANY_GSIS,
                    indexes.get(LIMIT).site(),
                    Wording.name(table.entities().get(0).record().name()),
                    indexes.size());
        }
    }
}
