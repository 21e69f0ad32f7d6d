package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.ConverterUse;
import dev.stator.processor.model.EntityModel;

/** A reason to refuse a converter. */
interface ConverterRule extends EntityRule {
    void check(EntityModel entity, ConverterUse use, Report.Builder report);

    @Override
    default void check(EntityModel entity, Report.Builder report) {
        entity.converters().forEach(use -> check(entity, use, report));
    }

    /** Reports at the annotation, or on the root if that stands in another file. */
    default void report(EntityModel entity, ConverterUse use, Report.Builder report, Code code, Object... args) {
        report.addNested(code, use.converter().site(), entity.site(), "", args);
    }
}
