package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.SealedModel;

/** A sealed interface permits records only. */
final class SealedSubtypeRule implements AlternativesRule {
    @Override
    public void check(Reach.Alternatives alternatives, Report.Builder report) {
        SealedModel model = alternatives.model();
        for (TypeName other : model.nonRecords()) {
            alternatives.report(
                    report,
                    Code.SEALED_SUBTYPE,
                    model.site(),
                    Wording.name(alternatives.entity().record().name()) + "." + alternatives.path(),
                    Wording.name(model.name()),
                    Wording.type(other));
        }
    }
}
