package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.ConverterUse;
import dev.stator.processor.model.EntityModel;

/** A converter stands on what it converts. */
final class ConverterTypeRule implements ConverterRule {
    @Override
    public void check(EntityModel entity, ConverterUse use, Report.Builder report) {
        if (use.applies() || use.carrier().isEmpty()) {
            return;
        }
        String carrier = Wording.type(use.carrier().get());
        use.converter()
                .converts()
                .map(Wording::type)
                .ifPresent(converts -> report(
                        entity,
                        use,
                        report,
                        Code.CONVERTER_TYPE,
                        Wording.name(use.converter().name()),
                        converts,
                        use.place().equals(carrier) ? "stands on " + carrier : use.place() + " has type " + carrier,
                        carrier));
    }
}
