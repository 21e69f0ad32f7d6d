package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.SealedModel;
import java.util.Optional;

/** DynamoDB refuses an attribute's name. */
final class AttributeNameRule implements EntityRule {
    @Override
    public void check(EntityModel entity, Report.Builder report) {
        Reach reach = Reach.of(entity);
        for (Member member : reach.members()) {
            fault(member.attribute().name())
                    .ifPresent(fault -> member.report(
                            report, Code.ATTRIBUTE_NAME, member.attribute().nameSite(), member.name(), fault));
        }
        for (Reach.Alternatives alternatives : reach.alternatives()) {
            SealedModel model = alternatives.model();
            fault(model.discriminator())
                    .ifPresent(fault -> alternatives.report(
                            report,
                            Code.ATTRIBUTE_NAME,
                            model.site(),
                            "the discriminator of " + Wording.name(model.name()),
                            fault));
        }
    }

    private static Optional<String> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of("empty");
        }
        if (!DynamoNames.wellFormed(name)) {
            return Optional.of("no text that UTF-8 can hold");
        }
        int bytes = DynamoNames.bytes(name);
        return bytes > DynamoNames.LONGEST ? Optional.of(bytes + " bytes long") : Optional.empty();
    }
}
