package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;

/** What knows how a root leads to it, and so where to report a fault in it. */
@FunctionalInterface
interface Located {
    /** {@code site} is what is wrong; reported at home if it is in another file. */
    void report(Report.Builder report, Code code, Site site, Object... args);
}
