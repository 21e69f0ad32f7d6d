package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.ConverterUse;
import dev.stator.processor.model.EntityModel;

/** A converter says what it converts. */
final class ConverterOpenRule implements ConverterRule {
    @Override
    public void check(EntityModel entity, ConverterUse use, Report.Builder report) {
        ConverterModel converter = use.converter();
        if (converter.form() != ConverterModel.Form.NONE && converter.converts().isEmpty()) {
            report(entity, use, report, Code.CONVERTER_OPEN, Wording.name(converter.name()), use.place());
        }
    }
}
