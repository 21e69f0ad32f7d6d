package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.RecordModel;
import dev.stator.processor.model.declared.SealedModel;
import java.util.List;

/**
 * A sealed interface and how the root leads to it.
 *
 * @param records its records, as far as they can be stored
 */
record SealedUse(EntityModel entity, SealedModel model, List<RecordModel> records, String path, Site home)
        implements Rule.Located {
    /** {@code Outer.Shape}: the interface. */
    String name() {
        return Wording.name(model.name());
    }

    @Override
    public void report(Report.Builder report, Code code, Site site, Object... args) {
        report.addNested(code, site, home, path, args);
    }
}
