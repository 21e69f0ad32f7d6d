package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.TableModel;
import java.util.HashSet;
import java.util.Set;

/** Index names are unique in a table. */
final class DuplicateIndexRule implements Rule {
    @Override
    public void check(TableModel table, Report.Builder report) {
        Set<String> seen = new HashSet<>();
        for (EntityModel entity : table.entities()) {
            for (IndexModel index : entity.indexes()) {
                if (!seen.add(index.name())) {
                    report.add(
                            Code.DUPLICATE_INDEX,
                            index.nameSite(),
                            Wording.name(entity.record().name()),
                            index.name());
                }
            }
        }
    }
}
