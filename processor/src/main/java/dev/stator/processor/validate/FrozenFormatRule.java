package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.ConverterModel.Access;
import dev.stator.processor.model.FreezingFormat;
import dev.stator.processor.model.FreezingFormat.Origin;
import dev.stator.processor.model.FrozenModel;
import java.util.Optional;

/** A user's format is one, and generated code can get it. */
final class FrozenFormatRule implements FrozenRule {
    @Override
    public void check(Member member, FrozenModel frozen, Report.Builder report) {
        FreezingFormat format = frozen.format();
        reason(format)
                .ifPresent(reason -> member.report(
                        report,
                        Code.FROZEN_FORMAT,
                        format.site(),
                        Wording.name(format.name()),
                        member.name(),
                        reason,
                        member.entity().record().name().packageName()));
    }

    private static Optional<String> reason(FreezingFormat format) {
        if (format.origin() == Origin.NONE) {
            return Optional.of("is none");
        }
        if (!format.visibility().reachable()) {
            return Optional.of("is not visible to generated code");
        }
        return format.access() == Access.NONE
                ? Optional.of("has neither a constructor without parameters nor a field INSTANCE")
                : Optional.empty();
    }
}
