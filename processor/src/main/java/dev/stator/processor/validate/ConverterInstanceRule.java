package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.ConverterUse;
import dev.stator.processor.model.EntityModel;
import java.util.Optional;

/** Generated code can get an instance of a converter. */
final class ConverterInstanceRule implements ConverterRule {
    @Override
    public void check(EntityModel entity, ConverterUse use, Report.Builder report) {
        ConverterModel converter = use.converter();
        fault(converter)
                .ifPresent(fault -> report(
                        entity,
                        use,
                        report,
                        Code.CONVERTER_INSTANCE,
                        Wording.name(converter.name()),
                        use.place(),
                        entity.record().name().packageName(),
                        fault));
    }

    private static Optional<String> fault(ConverterModel converter) {
        return switch (converter.visibility()) {
            case PRIVATE -> Optional.of("it is private");
            case OTHER_PACKAGE -> Optional.of("it is visible in its own package only");
            case PUBLIC, PACKAGE ->
                converter.access() == ConverterModel.Access.NONE
                        ? Optional.of("no constructor without parameters and no static field INSTANCE is to be reached")
                        : Optional.empty();
        };
    }
}
