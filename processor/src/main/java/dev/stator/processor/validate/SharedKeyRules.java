package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Index.Projection;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.KeyModel;
import dev.stator.processor.model.declared.RootModel;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.template.KeySpace;
import dev.stator.processor.template.KeySpace.CommonKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On the records of one table: that each of its items is of one of them, and that this can be told. */
final class SharedKeyRules {
    static final List<Rule> ALL = List.of(
            TableKeys.rule(SharedKeyRules::meeting),
            TableKeys.rule(SharedKeyRules::alike),
            TableKeys.rule(SharedKeyRules::alikeInIndex),
            ofDiscriminator(SharedKeyRules::texts),
            ofDiscriminator(SharedKeyRules::sameValue),
            ofDiscriminator(SharedKeyRules::stored));

    private SharedKeyRules() {}

    private static Rule ofDiscriminator(Rule.DetailCheck<TableKeys, WrittenName> check) {
        return TableKeys.rule((keys, report) -> discriminator(keys).ifPresent(name -> check.check(keys, name, report)));
    }

    private static Optional<WrittenName> discriminator(TableKeys keys) {
        return keys.table().root().flatMap(RootModel::discriminator);
    }

    /** A put of one record does not replace an item of another. */
    private static void meeting(TableKeys keys, Report.Builder report) {
        KeySpace<EntityModel> space = keys.space();
        boolean hasDiscriminator = discriminator(keys).isPresent();
        for (EntityModel entity : records(space)) {
            List<EntityModel> met = before(space, entity)
                    .filter(other -> space.common(other, entity).isPresent())
                    .filter(other -> !hasDiscriminator || !isNatural(keys, other) || !isNatural(keys, entity))
                    .toList();
            if (!met.isEmpty()) {
                EntityModel first = met.get(0);
                CommonKey common = space.common(first, entity).orElseThrow();
                boolean natural = isNatural(keys, first) && isNatural(keys, entity);
                report.add(
                        Code.KEYS_MEET,
                        keySite(entity),
                        name(entity),
                        name(first),
                        common,
                        described(space, entity),
                        described(space, first),
                        natural
                                ? "Make them of templates that begin otherwise, or name a @Discriminator."
                                : "Let one begin otherwise.",
                        others(met));
            }
        }
    }

    private static String others(List<EntityModel> met) {
        return met.size() == 1
                ? ""
                : " The same of "
                        + Wording.list(
                                met.stream().skip(1).map(SharedKeyRules::name).toList()) + ".";
    }

    private static boolean isNatural(TableKeys keys, EntityModel entity) {
        return TableKeys.isNatural(keys.primary(entity));
    }

    /** A condition can say which items are of a record. */
    private static void alike(TableKeys keys, Report.Builder report) {
        if (discriminator(keys).isPresent()) {
            return;
        }
        KeySpace<EntityModel> space = keys.space();
        for (EntityModel entity : records(space)) {
            before(space, entity)
                    .filter(other -> space.common(other, entity).isEmpty())
                    .filter(other -> !space.areToldByBeginnings(other, entity))
                    .findFirst()
                    .ifPresent(other -> report.add(
                            Code.KEYS_ALIKE,
                            keySite(entity),
                            name(entity),
                            name(other),
                            described(space, entity),
                            described(space, other)));
        }
    }

    /** An index that holds items of two records has what tells them. */
    private static void alikeInIndex(TableKeys keys, Report.Builder report) {
        Optional<WrittenName> discriminator = discriminator(keys);
        KeySpace<EntityModel> space = keys.space();
        for (IndexModel index : keys.names().indexes()) {
            if (index.projection() != Projection.ALL && discriminator.isPresent()) {
                List<EntityModel> in = keys.entries().stream()
                        .filter(entry -> entry.index().equals(index))
                        .map(TableKeys.MadeEntry::entity)
                        .filter(entity -> space.entry(entity).isPresent())
                        .toList();
                Stream<List<EntityModel>> pairs = in.stream()
                        .flatMap(entity -> in.stream()
                                .filter(other -> in.indexOf(other) > in.indexOf(entity))
                                .map(other -> List.of(entity, other)));
                pairs.filter(pair -> !space.areToldByBeginnings(pair.get(0), pair.get(1)))
                        .findFirst()
                        .ifPresent(pair -> report.add(
                                Code.INDEX_ALIKE,
                                index.projectionSite(),
                                index.name(),
                                name(pair.get(0)),
                                name(pair.get(1)),
                                discriminator.get().name()));
            }
        }
    }

    private static List<EntityModel> records(KeySpace<EntityModel> space) {
        return space.entries().stream().map(KeySpace.Entry::record).toList();
    }

    private static Stream<EntityModel> before(KeySpace<EntityModel> space, EntityModel entity) {
        List<EntityModel> records = records(space);
        return records.subList(0, records.indexOf(entity)).stream();
    }

    /** What makes its key. */
    private static String described(KeySpace<EntityModel> space, EntityModel entity) {
        return space.entry(entity).stream()
                .flatMap(entry -> Stream.concat(entry.hash().stream(), entry.range().stream()))
                .map(text -> "\"" + text.template().text() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static Site keySite(EntityModel entity) {
        return entity.keys().stream()
                .filter(KeyModel::isPrimary)
                .map(KeyModel::site)
                .findFirst()
                .orElse(entity.site());
    }

    private static String name(EntityModel entity) {
        return Wording.name(entity.record().name());
    }

    /** DynamoDB takes the name of the discriminator, and what it holds. */
    private static void texts(TableKeys keys, WrittenName discriminator, Report.Builder report) {
        String of = "the discriminator of " + RootRules.name(keys.table());
        TableRules.attributeName(discriminator.name(), of, Report.Builder::add, discriminator.site(), report);
        for (EntityModel entity : keys.table().entities()) {
            values(entity)
                    .forEach(value -> SealedRules.valueText(
                            value.name(), name(entity), Report.Builder::add, value.site(), report));
        }
    }

    /** What the discriminator holds, or held, for a record. */
    private static Stream<WrittenName> values(EntityModel entity) {
        return entity.member().stream()
                .flatMap(member -> Stream.concat(Stream.of(member.discriminatorValue()), member.former().stream()));
    }

    /** A value of the discriminator is one record's, also one that it had before. */
    private static void sameValue(TableKeys keys, WrittenName discriminator, Report.Builder report) {
        Map<String, EntityModel> seen = new HashMap<>();
        for (EntityModel entity : keys.table().entities()) {
            for (WrittenName value : values(entity).toList()) {
                EntityModel first = seen.putIfAbsent(value.name(), entity);
                if (first != null && !first.equals(entity)) {
                    report.add(
                            Code.DISCRIMINATOR_SHARED,
                            value.site(),
                            name(entity),
                            name(first),
                            discriminator.name(),
                            value.name());
                }
            }
        }
    }

    /** The discriminator has an attribute of its own. */
    private static void stored(TableKeys keys, WrittenName discriminator, Report.Builder report) {
        Stream<String> keyNames = Stream.concat(
                        keys.names().attributes().stream(),
                        keys.names().indexes().stream()
                                .flatMap(index -> Stream.concat(index.hashKey().stream(), index.rangeKey().stream())))
                .map(WrittenName::name);
        Optional<String> key = keyNames.filter(discriminator.name()::equals).findFirst();
        if (key.isPresent()) {
            told(discriminator.site(), "a key", discriminator, report);
        }
        for (EntityModel entity : keys.table().entities()) {
            for (AttributeModel attribute : entity.record().attributes()) {
                if (attribute.isStored() && attribute.name().equals(discriminator.name())) {
                    told(attribute.nameSite(), name(entity) + "." + attribute.component(), discriminator, report);
                }
            }
        }
    }

    private static void told(Site site, String other, WrittenName discriminator, Report.Builder report) {
        report.add(Code.DISCRIMINATOR_STORED, site, other, discriminator.name());
    }
}
