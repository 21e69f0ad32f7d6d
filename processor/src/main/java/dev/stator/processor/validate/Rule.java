package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.TableModel;

/** One reason to refuse a table. */
interface Rule {
    void check(TableModel table, Report.Builder report);
}
