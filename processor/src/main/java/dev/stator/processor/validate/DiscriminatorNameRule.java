package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.RecordModel;
import dev.stator.processor.model.SealedModel;

/** No record of a sealed interface stores a component where the discriminator is. */
final class DiscriminatorNameRule implements AlternativesRule {
    @Override
    public void check(Reach.Alternatives alternatives, Report.Builder report) {
        SealedModel model = alternatives.model();
        for (RecordModel record : alternatives.records()) {
            record.attributes().stream()
                    .filter(attribute -> attribute.name().equals(model.discriminator()))
                    .forEach(attribute -> alternatives.report(
                            report,
                            Code.DISCRIMINATOR_CLASH,
                            attribute.nameSite(),
                            Wording.name(record.name()) + "." + attribute.component(),
                            attribute.name(),
                            Wording.name(model.name())));
        }
    }
}
