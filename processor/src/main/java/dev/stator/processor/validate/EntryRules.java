package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Index.Kind;
import dev.stator.processor.model.Nullness;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.KeyModel;
import dev.stator.processor.model.declared.KeySource;
import dev.stator.processor.model.declared.MadeKey;
import dev.stator.processor.model.declared.TemplateModel;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.template.KeyTemplate;
import dev.stator.processor.validate.TableKeys.IndexEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On what records have in the indexes of a table that names attributes. */
final class EntryRules {
    static final List<Rule> ALL = List.of(
            TableKeys.rule(EntryRules::unused),
            TableKeys.rule(EntryRules::hashOfLocal),
            TableKeys.rule(EntryRules::severalAttributes),
            TableKeys.rule(EntryRules::madeTwice),
            TableKeys.rule(EntryRules::overwritten),
            TableKeys.rule(EntryRules::types),
            TableKeys.rule(EntryRules::when),
            TableKeys.rule(EntryRules::lost));

    private EntryRules() {}

    private static String name(EntityModel entity) {
        return Wording.name(entity.record().name());
    }

    private static String name(EntityModel entity, AttributeModel attribute) {
        return name(entity) + "." + attribute.component();
    }

    /** An index holds something, as only that says what its key is stored as. */
    private static void unused(TableKeys keys, Report.Builder report) {
        List<IndexModel> used = keys.entries().stream().map(IndexEntry::index).toList();
        keys.names().indexes().stream()
                .filter(index -> !used.contains(index))
                .forEach(index -> report.add(Code.INDEX_UNUSED, index.site(), index.name()));
    }

    /** What makes the key of an index, with the index. */
    private record Made(EntityModel entity, KeyModel key, IndexModel index) {}

    private static List<Made> made(TableKeys keys) {
        return keys.table().entities().stream()
                .flatMap(entity -> entity.keys().stream()
                        .flatMap(key -> keys.names().indexes().stream()
                                .filter(key::isOf)
                                .map(index -> new Made(entity, key, index))))
                .toList();
    }

    /** The hash key of a local index is the table's. */
    private static void hashOfLocal(TableKeys keys, Report.Builder report) {
        for (Made made : made(keys)) {
            if (made.index().kind() == Kind.LOCAL) {
                made.key()
                        .hash()
                        .ifPresent(hash -> report.add(
                                Code.LOCAL_HASH, hash.site(), made.index().name()));
            }
        }
    }

    /** A template makes one attribute. */
    private static void severalAttributes(TableKeys keys, Report.Builder report) {
        for (Made made : made(keys)) {
            several(made, "hash", made.key().hash(), made.index().hashKey(), report);
            several(made, "range", made.key().range(), made.index().rangeKey(), report);
        }
    }

    private static void several(
            Made made,
            String part,
            Optional<TemplateModel> template,
            List<WrittenName> attributes,
            Report.Builder report) {
        template.filter(written -> attributes.size() > 1)
                .ifPresent(written -> report.add(
                        Code.TEMPLATE_OF_SEVERAL,
                        written.site(),
                        part,
                        made.index().name(),
                        attributes.size()));
    }

    /** An attribute that a template makes for an index is of no other key. */
    private static void madeTwice(TableKeys keys, Report.Builder report) {
        for (Made made : made(keys)) {
            madeTwice(keys, made, made.key().hash(), made.index().hashKey(), report);
            madeTwice(keys, made, made.key().range(), made.index().rangeKey(), report);
        }
    }

    private static void madeTwice(
            TableKeys keys,
            Made made,
            Optional<TemplateModel> template,
            List<WrittenName> attributes,
            Report.Builder report) {
        template.ifPresent(written -> attributes.forEach(attribute -> otherKey(keys, made.index(), attribute.name())
                .ifPresent(other -> report.add(
                        Code.MADE_TWICE,
                        written.site(),
                        attribute.name(),
                        made.index().name(),
                        other))));
    }

    private static Optional<String> otherKey(TableKeys keys, IndexModel index, String attribute) {
        if (names(keys.names().attributes()).contains(attribute)) {
            return Optional.of("the table");
        }
        return keys.names().indexes().stream()
                .filter(other -> !other.equals(index))
                .filter(other -> names(other.hashKey()).contains(attribute)
                        || names(other.rangeKey()).contains(attribute))
                .map(other -> "index " + other.name())
                .findFirst();
    }

    private static List<String> names(List<WrittenName> names) {
        return names.stream().map(WrittenName::name).toList();
    }

    /** What a template makes is no attribute of a component. */
    private static void overwritten(TableKeys keys, Report.Builder report) {
        for (EntityModel entity : keys.table().entities()) {
            Map<String, String> made = new HashMap<>();
            keysOf(keys, entity)
                    .flatMap(key -> key.parts().stream())
                    .forEach(part -> part.source()
                            .filter(KeySource.OfTemplate.class::isInstance)
                            .map(source ->
                                    ((KeySource.OfTemplate) source).template().text())
                            .ifPresent(text -> made.put(part.attribute().name(), text)));
            for (AttributeModel attribute : entity.record().attributes()) {
                String template = made.get(attribute.name());
                if (attribute.isStored() && template != null) {
                    report.add(
                            Code.OVERWRITTEN,
                            attribute.nameSite(),
                            name(entity, attribute),
                            attribute.name(),
                            template);
                }
            }
        }
    }

    private static Stream<MadeKey> keysOf(TableKeys keys, EntityModel entity) {
        return Stream.concat(
                Stream.of(keys.primary(entity)), keys.entries(entity).stream().map(IndexEntry::key));
    }

    /** DynamoDB refuses an item whose key attribute is of another type than the table's first items had. */
    private static void types(TableKeys keys, Report.Builder report) {
        Map<String, Stored> seen = new HashMap<>();
        for (EntityModel entity : keys.table().entities()) {
            for (Stored stored : stored(keys, entity)) {
                Stored first = seen.putIfAbsent(stored.attribute(), stored);
                if (first != null && first.type() != stored.type()) {
                    report.add(
                            Code.SHARED_KEY_TYPES,
                            stored.site(),
                            stored.attribute(),
                            first.type(),
                            first.name(),
                            stored.type(),
                            stored.name());
                }
            }
        }
    }

    /** What a record stores in an attribute of a key. */
    private record Stored(String attribute, StoredAs type, String name, Site site) {}

    private static List<Stored> stored(TableKeys keys, EntityModel entity) {
        Set<String> names = new HashSet<>(names(keys.names().attributes()));
        keys.names().indexes().forEach(index -> {
            names.addAll(names(index.hashKey()));
            names.addAll(names(index.rangeKey()));
        });
        Stream<Stored> templates = keysOf(keys, entity)
                .flatMap(key -> key.parts().stream())
                .flatMap(part -> part.source().stream()
                        .filter(KeySource.OfTemplate.class::isInstance)
                        .map(source -> ((KeySource.OfTemplate) source).template())
                        .map(template -> new Stored(
                                part.attribute().name(),
                                StoredAs.S,
                                "the template \"" + template.text() + "\" of " + name(entity),
                                template.site())));
        Stream<Stored> components = entity.record().attributes().stream()
                .filter(attribute -> attribute.isStored() && names.contains(attribute.name()))
                .filter(attribute -> attribute.mapping().present().whyUnmapped().isEmpty())
                .filter(attribute -> attribute.mapping().storedAs().isScalar() || !isNatural(keys, entity, attribute))
                .map(attribute -> new Stored(
                        attribute.name(),
                        attribute.mapping().storedAs(),
                        name(entity, attribute),
                        attribute.nameSite()));
        return Stream.concat(templates, components).toList();
    }

    /** Whether it is a key as it is, so that a rule on keys tells what is wrong with its type. */
    private static boolean isNatural(TableKeys keys, EntityModel entity, AttributeModel attribute) {
        return keysOf(keys, entity)
                .flatMap(key -> key.parts().stream())
                .flatMap(part -> part.source().stream())
                .anyMatch(source -> source.equals(new KeySource.OfComponent(attribute)));
    }

    /** An item is in an index or not. */
    private static void when(TableKeys keys, Report.Builder report) {
        for (Made made : made(keys)) {
            made.key()
                    .when()
                    .ifPresent(when -> made.entity()
                            .component(when.name())
                            .filter(component -> !component.mapping().isMissing())
                            .filter(component -> !component.type().equals(TypeName.BOOLEAN)
                                    || component.mapping().convertedBy().isPresent())
                            .ifPresent(component -> report.add(
                                    Code.WHEN_TYPE,
                                    when.site(),
                                    name(made.entity(), component),
                                    made.index().name(),
                                    Wording.type(component.type()))));
        }
    }

    /** A component that is in keys only is in one whenever it is there at all. */
    private static void lost(TableKeys keys, Report.Builder report) {
        for (EntityModel entity : keys.table().entities()) {
            for (AttributeModel attribute : entity.record().attributes()) {
                String component = attribute.component();
                Optional<Site> keyOnly = attribute
                        .keyOnly()
                        .filter(site -> !components(keys.primary(entity)).contains(component));
                if (keyOnly.isPresent()) {
                    keys.entries(entity).stream()
                            .flatMap(entry -> mayMiss(keys, entry, component).stream()
                                    .map(other -> List.of(entry.index().name(), other)))
                            .findFirst()
                            .ifPresent(found -> report.add(
                                    Code.KEY_ONLY_LOST,
                                    keyOnly.get(),
                                    name(entity, attribute),
                                    found.get(0),
                                    name(entity) + "." + found.get(1)));
                }
            }
        }
    }

    /** Of an entry that holds {@code component}, another without which the item is not in the index. */
    private static Optional<String> mayMiss(TableKeys keys, IndexEntry entry, String component) {
        Optional<String> when = entry.key().written().flatMap(KeyModel::when).map(WrittenName::name);
        Set<String> inKey = components(entry.key());
        if (!inKey.contains(component) && !when.equals(Optional.of(component))) {
            return Optional.empty();
        }
        return Stream.concat(
                        when.stream(),
                        inKey.stream()
                                .filter(other -> entry.entity()
                                        .component(other)
                                        .filter(EntryRules::mayBeMissing)
                                        .isPresent()))
                .filter(other -> !other.equals(component))
                .findFirst();
    }

    private static boolean mayBeMissing(AttributeModel attribute) {
        return attribute.mapping().isOptional() || attribute.nullness() == Nullness.NULLABLE;
    }

    private static Set<String> components(MadeKey key) {
        Set<String> components = new HashSet<>();
        for (MadeKey.Part part : key.parts()) {
            part.source().ifPresent(source -> {
                if (source instanceof KeySource.OfTemplate made) {
                    made.template().parts().stream()
                            .map(KeyTemplate.Part::component)
                            .forEach(components::add);
                } else {
                    components.add(((KeySource.OfComponent) source).component().component());
                }
            });
        }
        return components;
    }
}
