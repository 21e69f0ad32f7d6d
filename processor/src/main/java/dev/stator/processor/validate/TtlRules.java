package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.ValueMapping.ExpiryOf;
import dev.stator.processor.validate.Index.KeyComponent;
import java.util.List;
import java.util.Optional;

/** On times to live. */
final class TtlRules {
    static final List<Rule> ALL = List.of(
            ofTtl(TtlRules::type),
            Rule.ofEntity(TtlRules::second),
            Rule.ofKey(TtlRules::key),
            Rule.ofIndex(TtlRules::lifetimeInIndexKey),
            ofTtl(TtlRules::withDefault),
            ofTtl(TtlRules::written));

    private TtlRules() {}

    /** Of a component of the entity's own record with {@code @Ttl}, and where that stands. */
    private static Rule ofTtl(Rule.DetailCheck<Component, Site> check) {
        return Rule.ofComponent((component, report) -> {
            if (component.ofRoot()) {
                component.attribute().ttl().ifPresent(site -> check.check(component, site, report));
            }
        });
    }

    /** What DynamoDB reads as a time to live is a number of seconds. */
    private static void type(Component component, Site site, Report.Builder report) {
        AttributeModel attribute = component.attribute();
        if (attribute.mapping().expiry().isEmpty()) {
            boolean converted = attribute.mapping().convertedBy().isPresent();
            boolean fine = ExpiryOf.of(attribute.type()).isPresent();
            report.add(
                    Code.TTL_TYPE,
                    site,
                    component.name(),
                    Wording.type(attribute.type()),
                    converted ? " and a converter" : "",
                    converted && fine ? "Remove @Convert." : typeRemedy(attribute.mapping()));
        }
    }

    private static String typeRemedy(TypeMapping mapping) {
        return mapping.type().toString().endsWith("OptionalLong")
                ? "Make it an Optional<Instant>."
                : "Make it an Instant.";
    }

    /** DynamoDB looks at one attribute of a table. */
    private static void second(EntityGraph entity, Report.Builder report) {
        List<AttributeModel> expiries = entity.model().expiries();
        expiries.stream()
                .skip(1)
                .forEach(more -> report.add(
                        Code.SEVERAL_TTLS,
                        more.ttl().orElseThrow(),
                        entity.name(),
                        more.component(),
                        expiries.get(0).component()));
    }

    /** What may be put off is none of the primary key. */
    private static void key(Component component, Report.Builder report) {
        component
                .attribute()
                .ttl()
                .ifPresent(site -> report.add(Code.TTL_KEY, site, component.key(), component.name()));
    }

    /** A key is looked up by its stored form, which that of a lifetime does not tell. */
    private static void lifetimeInIndexKey(Index index, Report.Builder report) {
        for (KeyComponent key : index.key()) {
            if (key.attribute().mapping().expiry().equals(Optional.of(ExpiryOf.Kind.LIFETIME))) {
                report.add(
                        Code.LIFETIME_INDEX_KEY,
                        key.named().site(),
                        key.part(),
                        key.named().name(),
                        index.name());
            }
        }
    }

    /** What an item without a time to live does is DynamoDB's to say. */
    private static void withDefault(Component component, Site site, Report.Builder report) {
        if (!component.isKey()) {
            component
                    .attribute()
                    .defaultValue()
                    .ifPresent(written -> report.add(Code.TTL_DEFAULT, written.site(), component.name()));
        }
    }

    /** An item does not expire as it is written. */
    private static void written(Component component, Site site, Report.Builder report) {
        component
                .attribute()
                .upkeep()
                .ifPresent(written -> report.add(
                        Code.TTL_UPKEEP, site, component.name(), written.kind().annotation()));
    }
}
