package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.KeyModel;
import dev.stator.processor.model.declared.NamedKeys;
import dev.stator.processor.model.declared.RootModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.WrittenName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On the names under which attributes were stored before. */
final class FormerRules {
    static final List<Rule> ALL = List.of(
            Rule.ofRecord(FormerRules::taken),
            TableKeys.rule(FormerRules::takenByKey),
            Rule.ofTable(FormerRules::key),
            Rule.ofComponent(FormerRules::text));

    private FormerRules() {}

    /** What stands under a name is one component's. */
    private static void taken(RecordUse use, Report.Builder report) {
        Map<String, AttributeModel> present = new HashMap<>();
        use.record().attributes().stream()
                .filter(AttributeModel::isStored)
                .forEach(attribute -> present.putIfAbsent(attribute.name(), attribute));
        Map<String, AttributeModel> seen = new HashMap<>();
        for (AttributeModel attribute : use.record().attributes()) {
            for (WrittenName former : attribute.former()) {
                AttributeModel other = present.get(former.name());
                String what = other == null ? "%s was stored so before" : "%s is stored so";
                AttributeModel owner = other == null ? seen.putIfAbsent(former.name(), attribute) : other;
                if (owner != null) {
                    taken(
                            use,
                            former,
                            Wording.name(use.record().name()) + "." + attribute.component(),
                            what.replace(
                                    "%s",
                                    owner.equals(attribute)
                                            ? "it"
                                            : Wording.name(use.record().name()) + "." + owner.component()),
                            report);
                }
            }
        }
    }

    private static void taken(
            Rule.Located use, WrittenName former, String component, String by, Report.Builder report) {
        use.report(report, Code.FORMER_TAKEN, former.site(), former.name(), component, by);
    }

    /** Nor is it an attribute that the record makes for a key, or the one that says which record an item is. */
    private static void takenByKey(TableKeys keys, Report.Builder report) {
        Map<String, String> taken = new HashMap<>();
        keys.table()
                .root()
                .flatMap(RootModel::discriminator)
                .ifPresent(word -> taken.put(word.name(), "the discriminator of the table is stored so"));
        keyAttributes(keys.names()).forEach(name -> taken.put(name, "an attribute of a key is stored so"));
        for (EntityModel entity : keys.table().entities()) {
            for (AttributeModel attribute : entity.record().attributes()) {
                for (WrittenName former : attribute.former()) {
                    String by = taken.get(former.name());
                    if (by != null) {
                        taken(Report.Builder::add, former, name(entity, attribute), by, report);
                    }
                }
            }
        }
    }

    private static Stream<String> keyAttributes(NamedKeys keys) {
        return Stream.concat(
                        keys.attributes().stream(),
                        keys.indexes().stream()
                                .flatMap(index -> Stream.concat(index.hashKey().stream(), index.rangeKey().stream())))
                .map(WrittenName::name);
    }

    /** What DynamoDB, or a request that is not the user's, finds by its name has one. */
    private static void key(TableModel table, Report.Builder report) {
        for (EntityModel entity : table.entities()) {
            for (AttributeModel attribute : entity.record().attributes()) {
                if (!attribute.former().isEmpty()) {
                    role(attribute, isInKey(table, entity, attribute))
                            .ifPresent(role -> report.add(
                                    Code.FORMER_KEY, attribute.former().get(0).site(), name(entity, attribute), role));
                }
            }
        }
    }

    /** Whether a key of the table or of an index is made of it, or is there by it. */
    static boolean isInKey(TableModel table, EntityModel entity, AttributeModel attribute) {
        return !attribute.keys().isEmpty()
                || !attribute.isStored()
                || inKeys(entity).contains(attribute.component())
                || table.keys().stream().flatMap(FormerRules::keyAttributes).anyMatch(attribute.name()::equals);
    }

    private static Optional<String> role(AttributeModel attribute, boolean isKey) {
        if (isKey) {
            return Optional.of("in a key of the table or of an index");
        }
        if (attribute.ttl().isPresent()) {
            return Optional.of("a @Ttl, which DynamoDB knows by one name");
        }
        return attribute.autoGenerated().map(written -> switch (written.kind()) {
            case VERSION -> "a @Version, which every program must step under one name";
            case CREATED_AT, UPDATED_AT -> "a stamp, which every program must write under one name";
            case GENERATED_ID -> "a @GeneratedId, which is part of a key";
        });
    }

    /** The components that keys are made of, or that say whether there is one. */
    private static Set<String> inKeys(EntityModel entity) {
        Set<String> components = new HashSet<>();
        for (IndexModel index : entity.indexes()) {
            Stream.concat(index.hashKey().stream(), index.rangeKey().stream())
                    .map(WrittenName::name)
                    .forEach(components::add);
        }
        for (KeyModel key : entity.keys()) {
            key.when().map(WrittenName::name).ifPresent(components::add);
            key.templates().stream()
                    .flatMap(template -> template.parts().stream())
                    .forEach(part -> components.add(part.component()));
        }
        return components;
    }

    /** A name that DynamoDB refuses never was one. */
    private static void text(Component component, Report.Builder report) {
        component
                .attribute()
                .former()
                .forEach(name ->
                        TableRules.attributeName(name.name(), component.name(), component, name.site(), report));
    }

    private static String name(EntityModel entity, AttributeModel attribute) {
        return Wording.name(entity.record().name()) + "." + attribute.component();
    }
}
