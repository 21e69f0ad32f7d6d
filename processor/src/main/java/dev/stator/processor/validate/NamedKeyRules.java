package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.diagnostics.Suggestions;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.KeyDeclaration;
import dev.stator.processor.model.declared.KeyModel;
import dev.stator.processor.model.declared.MadeKey;
import dev.stator.processor.model.declared.NamedKeys;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.TemplateModel;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.template.KeyTemplate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On the names that a type gives keys, and on what records say of making them: that it fits together. */
final class NamedKeyRules {
    static final List<Rule> ALL = List.of(
            Rule.ofTable(NamedKeyRules::nameless),
            Rule.ofTable(NamedKeyRules::emptyName),
            Rule.ofTable(NamedKeyRules::sameName),
            Rule.ofComponent(NamedKeyRules::nameOnComponent),
            ofNamed(NamedKeyRules::contradicted),
            ofKey(NamedKeyRules::syntax),
            ofKey(NamedKeyRules::component),
            ofKey(NamedKeyRules::unknownIndex),
            ofNamed(NamedKeyRules::twice),
            ofNamed(NamedKeyRules::missing),
            ofKey(NamedKeyRules::incomplete),
            ofKey(NamedKeyRules::rangeOfNone),
            ofKey(NamedKeyRules::whenOfTable),
            ofKey(NamedKeyRules::whenComponent),
            Rule.ofTable(NamedKeyRules::keyOnly));

    private NamedKeyRules() {}

    /** A record, and the keys of its table, which names them. */
    private record Named(TableModel table, NamedKeys keys, EntityModel entity) {
        String name() {
            return Wording.name(entity.record().name());
        }

        List<String> components() {
            return entity.record().attributes().stream()
                    .map(AttributeModel::component)
                    .toList();
        }

        /** The index that a key is of. */
        Optional<IndexModel> index(KeyModel key) {
            return key.index().flatMap(name -> keys.index(name.name()));
        }
    }

    private static Rule ofNamed(Rule.Check<Named> check) {
        return Rule.ofTable((table, report) -> table.keys()
                .ifPresent(keys ->
                        table.entities().forEach(entity -> check.check(new Named(table, keys, entity), report))));
    }

    private static Rule ofKey(Rule.DetailCheck<Named, KeyModel> check) {
        return ofNamed((record, report) -> record.entity().keys().forEach(key -> check.check(record, key, report)));
    }

    /** A table needs a hash key, which its records make. */
    private static void nameless(TableModel table, Report.Builder report) {
        table.keys()
                .filter(keys -> keys.hash().isEmpty())
                .ifPresent(keys -> report.add(Code.KEY_NAMELESS, RootRules.site(table), RootRules.name(table)));
    }

    /** On a type, a key annotation is the name of an attribute. */
    private static void emptyName(TableModel table, Report.Builder report) {
        table.keys().ifPresent(keys -> {
            keys.hash().ifPresent(name -> emptyName(table, KeyRole.HASH, name, report));
            keys.range().ifPresent(name -> emptyName(table, KeyRole.RANGE, name, report));
            keys.indexes().forEach(index -> indexNames(table, index, report));
        });
    }

    private static void emptyName(TableModel table, KeyRole role, WrittenName name, Report.Builder report) {
        nameFault(name.name(), "Write its name: " + annotation(role) + "(\"...\").")
                .ifPresent(fault -> keyName(annotation(role), name, RootRules.name(table), fault, report));
    }

    /** An attribute is one key. */
    private static void sameName(TableModel table, Report.Builder report) {
        table.keys()
                .ifPresent(keys -> keys.range()
                        .filter(range -> keys.hash().map(WrittenName::name).equals(Optional.of(range.name())))
                        .ifPresent(range -> KeyRules.hashAndRange(
                                Report.Builder::add,
                                range.site(),
                                "\"" + range.name() + "\" of " + RootRules.name(table),
                                report)));
    }

    /** What CreateTable refuses as the name of an attribute of a key. */
    private static Optional<String> nameFault(String name, String remedy) {
        if (name.isEmpty()) {
            return Optional.of("names no attribute. " + remedy);
        }
        if (!DynamoNames.wellFormed(name)) {
            return Optional.of("is a name that is no text that UTF-8 can hold. Write well-formed text.");
        }
        int bytes = DynamoNames.bytes(name);
        return bytes > DynamoNames.LONGEST_INDEXED
                ? Optional.of("is a name of " + bytes + " bytes, but the name of a key has at most 255. Shorten it.")
                : Optional.empty();
    }

    /** An attribute that only an index names. */
    private static void indexNames(TableModel table, IndexModel index, Report.Builder report) {
        Stream.concat(index.hashKey().stream(), index.rangeKey().stream())
                .forEach(name -> nameFault(name.name(), "Write its name.")
                        .ifPresent(fault -> keyName(
                                "In the key of index " + index.name() + ", \"" + name.name() + "\"",
                                name,
                                RootRules.name(table),
                                fault,
                                report)));
    }

    /** On a component, it is none. */
    private static void nameOnComponent(Component component, Report.Builder report) {
        for (KeyDeclaration key : component.attribute().keys()) {
            if (component.ofRoot() && !key.name().isEmpty()) {
                keyName(
                        annotation(key.role()),
                        new WrittenName(key.name(), key.site()),
                        component.name(),
                        "has a name, which means something on a type only. Name the attribute with @Attribute(\""
                                + key.name() + "\").",
                        report);
            }
        }
    }

    private static void keyName(String what, WrittenName name, String of, String fault, Report.Builder report) {
        report.add(Code.KEY_NAME, name.site(), what, of, fault);
    }

    private static String annotation(KeyRole role) {
        return role == KeyRole.HASH ? "@HashKey" : "@RangeKey";
    }

    /** A component that says it is the key is stored where the key is. */
    private static void contradicted(Named record, Report.Builder report) {
        for (AttributeModel attribute : record.entity().record().attributes()) {
            for (KeyDeclaration key : attribute.keys()) {
                contradiction(record, attribute, key)
                        .filter(fault -> key.whole())
                        .ifPresent(fault -> report.add(
                                Code.KEY_CONTRADICTED,
                                key.site(),
                                key.annotation(),
                                record.name() + "." + attribute.component(),
                                fault));
            }
        }
    }

    private static Optional<String> contradiction(Named record, AttributeModel attribute, KeyDeclaration key) {
        boolean hash = key.role() == KeyRole.HASH;
        Optional<WrittenName> name = hash ? record.keys().hash() : record.keys().range();
        if (name.isEmpty()) {
            return Optional.of("its table names no such key. Remove it, or write " + key.annotation() + "(\"...\") on "
                    + RootRules.name(record.table()) + ".");
        }
        String is = "that key of its table is \"" + name.get().name() + "\", ";
        boolean isMade = record.entity().keys().stream()
                .filter(KeyModel::isPrimary)
                .anyMatch(made -> (hash ? made.hash() : made.range()).isPresent());
        if (isMade) {
            return Optional.of(is + "which a template makes. Remove one of the two.");
        }
        return attribute.name().equals(name.get().name())
                ? Optional.empty()
                : Optional.of(is + "where it is not stored. Store it there with @Attribute(\""
                        + name.get().name() + "\"), or remove " + key.annotation() + ".");
    }

    /** A template is one. */
    private static void syntax(Named record, KeyModel key, Report.Builder report) {
        for (TemplateModel template : key.templates()) {
            template.fault()
                    .ifPresent(fault -> report.add(
                            Code.TEMPLATE_SYNTAX,
                            template.site(),
                            template.text(),
                            fault.position() + 1,
                            fault.problem()));
        }
    }

    /** A template names components of its record. */
    private static void component(Named record, KeyModel key, Report.Builder report) {
        List<String> components = record.components();
        for (TemplateModel template : key.templates()) {
            template.parts().stream()
                    .map(KeyTemplate.Part::component)
                    .filter(name -> !components.contains(name)
                            && !record.entity().record().isRest(name))
                    .distinct()
                    .forEach(name -> report.add(
                            Code.TEMPLATE_COMPONENT,
                            template.site(),
                            template.text(),
                            name,
                            record.name(),
                            Suggestions.didYouMean(name, components),
                            String.join(", ", components)));
        }
    }

    /** A key is of an index that the table has. */
    private static void unknownIndex(Named record, KeyModel key, Report.Builder report) {
        List<String> indexes =
                record.keys().indexes().stream().map(IndexModel::name).toList();
        key.index()
                .filter(name -> !indexes.contains(name.name()))
                .ifPresent(name -> report.add(
                        Code.KEY_INDEX,
                        name.site(),
                        record.name(),
                        name.name(),
                        Suggestions.didYouMean(name.name(), indexes),
                        indexes.isEmpty()
                                ? "It has none at all: declare it beside @Table with @Gsi or @Lsi."
                                : "Its indexes are: " + String.join(", ", indexes) + "."));
    }

    /** A key is made in one way. */
    private static void twice(Named record, Report.Builder report) {
        Set<Optional<String>> seen = new HashSet<>();
        for (KeyModel key : record.entity().keys()) {
            Optional<String> index = key.index().map(WrittenName::name);
            if (!seen.add(index)) {
                report.add(
                        Code.KEY_TWICE,
                        key.site(),
                        record.name(),
                        index.map(name -> "index " + name).orElse("its table"));
            }
        }
    }

    /** A record has the whole key of its table. */
    private static void missing(Named record, Report.Builder report) {
        MadeKey key = MadeKey.ofTable(record.keys(), record.entity());
        missing(record, KeyRole.HASH, key.hash(), "hash", report);
        missing(record, KeyRole.RANGE, key.range(), "range", report);
    }

    private static void missing(
            Named record, KeyRole key, List<MadeKey.Part> parts, String role, Report.Builder report) {
        boolean contradicted = record.entity().record().attributes().stream()
                .anyMatch(attribute -> attribute.isWholeKey() && attribute.role() == key);
        for (MadeKey.Part part : parts) {
            if (part.source().isEmpty() && !contradicted) {
                report.add(
                        Code.KEY_MISSING,
                        record.entity().site(),
                        record.name(),
                        part.attribute().name(),
                        role);
            }
        }
    }

    /** A record that makes a part of an index's key has all of it. */
    private static void incomplete(Named record, KeyModel key, Report.Builder report) {
        record.index(key).ifPresent(index -> {
            MadeKey made = MadeKey.ofIndex(record.keys(), index, record.entity());
            incomplete(record, key, index, made.hash(), "hash", report);
            incomplete(record, key, index, made.range(), "range", report);
        });
    }

    private static void incomplete(
            Named record,
            KeyModel key,
            IndexModel index,
            List<MadeKey.Part> parts,
            String role,
            Report.Builder report) {
        boolean ofTable = parts.stream()
                .anyMatch(part -> record.keys().attributes().stream()
                        .anyMatch(attribute ->
                                attribute.name().equals(part.attribute().name())));
        for (MadeKey.Part part : parts) {
            if (part.source().isEmpty() && !ofTable) {
                report.add(
                        Code.KEY_INCOMPLETE,
                        key.site(),
                        record.name(),
                        part.attribute().name(),
                        index.name(),
                        role);
            }
        }
    }

    /** A template makes a range key that is there. */
    private static void rangeOfNone(Named record, KeyModel key, Report.Builder report) {
        Optional<IndexModel> index = record.index(key);
        boolean none = index.map(any -> any.rangeKey().isEmpty())
                .orElse(key.isPrimary() && record.keys().range().isEmpty());
        key.range()
                .filter(range -> none)
                .ifPresent(range -> report.add(
                        Code.RANGE_TEMPLATE_IDLE,
                        range.site(),
                        record.name(),
                        index.map(any -> "index " + any.name()).orElse("its table"),
                        index.isPresent()
                                ? "rangeKey = \"...\""
                                : "@RangeKey(\"...\") on " + RootRules.name(record.table())));
    }

    /** An item is always under the key of its table. */
    private static void whenOfTable(Named record, KeyModel key, Report.Builder report) {
        key.when()
                .filter(when -> key.isPrimary())
                .ifPresent(when -> report.add(Code.WHEN_OF_TABLE, when.site(), record.name()));
    }

    /** What says whether an item is in an index is there. */
    private static void whenComponent(Named record, KeyModel key, Report.Builder report) {
        List<String> components = record.components();
        key.when()
                .filter(when -> !key.isPrimary()
                        && !components.contains(when.name())
                        && !record.entity().record().isRest(when.name()))
                .ifPresent(when -> report.add(
                        Code.WHEN_COMPONENT,
                        when.site(),
                        record.name(),
                        key.index().map(WrittenName::name).orElse(""),
                        when.name(),
                        Suggestions.didYouMean(when.name(), components),
                        String.join(", ", components)));
    }

    /** What has no attribute of its own is in a key. */
    private static void keyOnly(TableModel table, Report.Builder report) {
        for (EntityModel entity : table.entities()) {
            Set<String> inKeys = new HashSet<>();
            for (KeyModel key : table.keys().isPresent() ? entity.keys() : List.<KeyModel>of()) {
                key.templates().stream()
                        .flatMap(template -> template.parts().stream())
                        .forEach(part -> inKeys.add(part.component()));
                key.when().ifPresent(when -> inKeys.add(when.name()));
            }
            for (AttributeModel attribute : entity.record().attributes()) {
                boolean named = !attribute.name().equals(attribute.component());
                attribute
                        .keyOnly()
                        .filter(site -> named || !inKeys.contains(attribute.component()))
                        .ifPresent(site -> keyOnly(
                                Report.Builder::add,
                                site,
                                Wording.name(entity.record().name()) + "." + attribute.component(),
                                named
                                        ? "has an attribute, \"" + attribute.name() + "\". Remove one of the two."
                                        : "no @Key of its record names it, so that its value would be lost. Remove"
                                                + " @KeyOnly, or name it in one.",
                                report));
            }
        }
    }

    /** Such a component would be lost. */
    static void keyOnly(Rule.Located place, Site site, String name, String why, Report.Builder report) {
        place.report(report, Code.KEY_ONLY_IDLE, site, name, why);
    }
}
