package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.TableModel;

/** CreateTable refuses the name. */
final class TableNameRule implements Rule {
    @Override
    public void check(TableModel table, Report.Builder report) {
        DynamoNames.fault(table.name())
                .ifPresent(fault -> report.add(Code.TABLE_NAME, table.nameSite(), table.name(), fault));
    }
}
