package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.ValueMapping.ExpiryOf;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.validate.IndexUse.KeyComponent;
import java.util.List;
import java.util.Optional;

/** On times to live. */
final class TtlRules {
    static final List<Rule> ALL = List.of(
            ofTtl(TtlRules::type),
            Rule.ofEntity(TtlRules::second),
            Rule.ofTable(TtlRules::otherRecord),
            Rule.ofKey(TtlRules::key),
            Rule.ofIndex(TtlRules::lifetimeInIndexKey),
            ofTtl(TtlRules::lenient),
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
        if (attribute.mapping().expiry().isEmpty()
                && !attribute.mapping().present().isMissing()) {
            boolean converted = attribute.mapping().convertedBy().isPresent();
            boolean fine = ExpiryOf.of(attribute.type(), false).isPresent();
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

    /** The attribute that DynamoDB looks at is one for all records, and nothing else in any of them. */
    private static void otherRecord(TableModel table, Report.Builder report) {
        Optional<EntityModel> first = table.entities().stream()
                .filter(entity -> !entity.expiries().isEmpty())
                .findFirst();
        if (first.isEmpty()) {
            return;
        }
        String expiry = first.get().expiries().get(0).name();
        for (EntityModel entity : table.entities()) {
            for (AttributeModel attribute : entity.record().attributes()) {
                boolean isExpiry = attribute.ttl().isPresent();
                boolean named = attribute.isStored() && attribute.name().equals(expiry);
                if (!entity.equals(first.get()) && isExpiry != named) {
                    report.add(
                            Code.TTL_SHARED,
                            isExpiry ? attribute.ttl().get() : attribute.nameSite(),
                            Wording.name(entity.record().name()) + "." + attribute.component(),
                            attribute.name(),
                            isExpiry ? " and @Ttl" : "",
                            expiry,
                            Wording.name(first.get().record().name()),
                            isExpiry
                                    ? "Write @Attribute(\"" + expiry + "\") on it."
                                    : "Give it another name with @Attribute(\"...\"), or put @Ttl on it.");
                }
            }
        }
    }

    /** What may be put off is none of the primary key. */
    private static void key(Component component, Report.Builder report) {
        component
                .attribute()
                .ttl()
                .ifPresent(site -> report.add(Code.TTL_KEY, site, component.key(), component.name()));
    }

    /** A key is looked up by its stored form, which that of a lifetime does not tell. */
    private static void lifetimeInIndexKey(IndexUse index, Report.Builder report) {
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

    /** What reads as no end has to be able to be none; a lifetime is read by the clock, before it is decoded. */
    private static void lenient(Component component, Site site, Report.Builder report) {
        TypeMapping mapping = component.attribute().mapping();
        boolean lifetime = mapping.expiry().equals(Optional.of(ExpiryOf.Kind.LIFETIME));
        if (mapping.present().readsOtherEnds() && (lifetime || !mapping.isOptional())) {
            report.add(
                    Code.TTL_LENIENT,
                    site,
                    component.name(),
                    Wording.type(component.attribute().type()),
                    mapping.expiry().equals(Optional.of(ExpiryOf.Kind.SECONDS)) ? "Long" : "Instant");
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
                .autoGenerated()
                .ifPresent(written -> report.add(
                        Code.TTL_AUTO_GENERATED,
                        site,
                        component.name(),
                        written.kind().annotation()));
    }
}
