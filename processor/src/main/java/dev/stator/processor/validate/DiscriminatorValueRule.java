package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.SealedModel.Subtype;
import java.util.HashMap;
import java.util.Map;

/** The discriminator tells the records of a sealed interface apart. */
final class DiscriminatorValueRule implements AlternativesRule {
    @Override
    public void check(Reach.Alternatives alternatives, Report.Builder report) {
        Map<String, Subtype> seen = new HashMap<>();
        for (Subtype subtype : alternatives.model().subtypes()) {
            Subtype first = seen.putIfAbsent(subtype.value(), subtype);
            if (first != null) {
                alternatives.report(
                        report,
                        Code.DUPLICATE_DISCRIMINATOR,
                        subtype.site(),
                        Wording.type(first.type()),
                        Wording.type(subtype.type()),
                        Wording.name(alternatives.model().name()),
                        subtype.value());
            }
        }
    }
}
