package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.Converted;
import dev.stator.processor.model.TypeMapping.ExpiryOf;

/** What DynamoDB reads as a time to live is a number of seconds. */
final class TtlTypeRule implements TtlRule {
    @Override
    public void check(Member member, Site site, Report.Builder report) {
        AttributeModel attribute = member.attribute();
        if (ExpiryOf.kind(attribute.mapping()).isEmpty()) {
            boolean converted = attribute.mapping() instanceof Converted;
            boolean fine = ExpiryOf.of(attribute.type()).isPresent();
            report.add(
                    Code.TTL_TYPE,
                    site,
                    member.name(),
                    Wording.type(attribute.type()),
                    converted ? " and a converter" : "",
                    converted && fine ? "Remove @Convert." : remedy(attribute.mapping()));
        }
    }

    private static String remedy(TypeMapping mapping) {
        return mapping.type().toString().endsWith("OptionalLong")
                ? "Make it an Optional<Instant>."
                : "Make it an Instant.";
    }
}
