package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.TableModel;
import java.util.List;

/** All rules. */
public final class Rules {
    private static final List<Rule> ALL = List.of();

    private Rules() {}

    /** Reports everything that is wrong with a table. */
    public static void check(TableModel table, Report.Builder report) {
        ALL.forEach(rule -> rule.check(table, report));
    }
}
