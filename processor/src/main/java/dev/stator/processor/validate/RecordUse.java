package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.RecordModel;

/**
 * A record, the root or one that it leads to, and how.
 *
 * @param path from the root; empty for the root itself
 * @param home the component of the root that leads here; the root itself, if it is that
 */
record RecordUse(RecordModel record, String path, Site home) implements Rule.Located {
    @Override
    public void report(Report.Builder report, Code code, Site site, Object... args) {
        report.addNested(code, site, home, path, args);
    }
}
