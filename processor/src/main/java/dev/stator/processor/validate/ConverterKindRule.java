package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.ConverterUse;
import dev.stator.processor.model.EntityModel;

/** A converter is a codec. */
final class ConverterKindRule implements ConverterRule {
    @Override
    public void check(EntityModel entity, ConverterUse use, Report.Builder report) {
        if (use.converter().form() == ConverterModel.Form.NONE) {
            report(
                    entity,
                    use,
                    report,
                    Code.CONVERTER_KIND,
                    Wording.name(use.converter().name()),
                    use.place());
        }
    }
}
