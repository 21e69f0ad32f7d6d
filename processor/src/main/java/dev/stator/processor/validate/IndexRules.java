package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.diagnostics.Suggestions;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.Index.Kind;
import dev.stator.processor.model.KeyFitness;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.KeySource;
import dev.stator.processor.model.declared.NamedKeys;
import dev.stator.processor.model.declared.RootModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.validate.IndexUse.KeyComponent;
import dev.stator.processor.validate.TableKeys.MadeEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** On secondary indexes: their names, their number, their keys. */
final class IndexRules {
    private static final int MOST_LOCAL = 5;
    private static final int MOST_GLOBAL = 20;
    private static final int MOST_OF_A_KEY = 4;

    static final List<Rule> ALL = List.of(
            Rule.ofDeclaredIndex(IndexRules::name),
            Rule.ofTable(IndexRules::duplicate),
            Rule.ofIndex(IndexRules::unknownComponent),
            Rule.ofTable(IndexRules::tooManyLocal),
            Rule.ofTable(IndexRules::tooManyGlobal),
            Rule.ofDeclaredIndex(IndexRules::localWithoutRangeKey),
            Rule.ofDeclaredIndex(IndexRules::keyCount),
            Rule.ofDeclaredIndex(IndexRules::keyRepeated),
            ofKeyPart(IndexRules::keyType),
            ofKeyPart(IndexRules::keyOrder),
            Rule.ofIndex(IndexRules::attributeNameLength),
            Rule.ofTable(IndexRules::keyAttributeTypes));

    private IndexRules() {}

    /** CreateTable refuses the name. */
    private static void name(TableModel table, IndexModel index, Report.Builder report) {
        DynamoNames.fault(index.name())
                .ifPresent(fault -> report.add(Code.INDEX_NAME, index.nameSite(), index.name(), fault));
    }

    /** Index names are unique in a table. */
    private static void duplicate(TableModel table, Report.Builder report) {
        Set<String> seen = new HashSet<>();
        table.indexes().stream()
                .filter(index -> !seen.add(index.name()))
                .forEach(index -> report.add(Code.DUPLICATE_INDEX, index.nameSite(), first(table), index.name()));
    }

    /** An index names components that exist. */
    private static void unknownComponent(IndexUse index, Report.Builder report) {
        List<String> components = index.entity().record().attributes().stream()
                .map(AttributeModel::component)
                .toList();
        index.names().stream()
                .filter(named -> !components.contains(named.name()))
                .filter(named -> !index.entity().record().isRest(named.name()))
                .forEach(named -> report.add(
                        Code.INDEX_COMPONENT,
                        named.site(),
                        index.name(),
                        named.name(),
                        Wording.name(index.entity().record().name()),
                        Suggestions.didYouMean(named.name(), components),
                        String.join(", ", components)));
    }

    /** A table has at most five local indexes. */
    private static void tooManyLocal(TableModel table, Report.Builder report) {
        List<IndexModel> indexes = indexes(table, Kind.LOCAL);
        if (indexes.size() > MOST_LOCAL) {
            report.add(Code.TOO_MANY_LSIS, indexes.get(MOST_LOCAL).site(), first(table), indexes.size());
        }
    }

    /** A table has at most twenty global indexes. */
    private static void tooManyGlobal(TableModel table, Report.Builder report) {
        List<IndexModel> indexes = indexes(table, Kind.GLOBAL);
        if (indexes.size() > MOST_GLOBAL) {
            report.add(Code.TOO_MANY_GSIS, indexes.get(MOST_GLOBAL).site(), first(table), indexes.size());
        }
    }

    private static List<IndexModel> indexes(TableModel table, Kind kind) {
        return table.indexes().stream().filter(index -> index.kind() == kind).toList();
    }

    private static String first(TableModel table) {
        return Wording.name(table.root()
                .map(RootModel::name)
                .orElseGet(() -> table.first().record().name()));
    }

    /** CreateTable refuses a local index of a table that has a hash key only. */
    private static void localWithoutRangeKey(TableModel table, IndexModel index, Report.Builder report) {
        if (index.kind() == Kind.LOCAL && keyOf(table, index, KeyRole.RANGE).isEmpty()) {
            report.add(
                    Code.LSI_WITHOUT_RANGE_KEY,
                    index.site(),
                    index.name(),
                    Wording.name(table.root()
                            .map(RootModel::name)
                            .orElseGet(() -> owner(table, index).record().name())),
                    firstOf(keyOf(table, index, KeyRole.HASH).stream()),
                    firstOf(index.rangeKey().stream().map(WrittenName::name)));
        }
    }

    /** What an index could name of the table's key: components, or attributes where the table names those. */
    static List<String> keyOf(TableModel table, IndexModel index, KeyRole role) {
        if (table.keys().isPresent()) {
            NamedKeys names = table.keys().get();
            return (role == KeyRole.HASH ? names.hash() : names.range())
                    .map(WrittenName::name).stream().toList();
        }
        EntityModel owner = owner(table, index);
        return (role == KeyRole.HASH ? owner.hashKeys() : owner.rangeKeys())
                .stream().map(AttributeModel::component).toList();
    }

    private static EntityModel owner(TableModel table, IndexModel index) {
        return table.entities().stream()
                .filter(entity -> entity.indexes().contains(index))
                .findFirst()
                .orElse(table.first());
    }

    private static String firstOf(Stream<String> names) {
        return names.findFirst().orElse("...");
    }

    /** An index key has one to four hash components and at most four range components. */
    private static void keyCount(TableModel table, IndexModel index, Report.Builder report) {
        List<WrittenName> hashKey = index.hashKey();
        if (hashKey.isEmpty() && index.kind() != Kind.LOCAL) {
            keyCount(index, "hash", hashKey, index.site(), "name at least one", report);
        }
        tooLong(index, "hash", hashKey, report);
        tooLong(index, "range", index.rangeKey(), report);
    }

    private static void tooLong(IndexModel index, String part, List<WrittenName> key, Report.Builder report) {
        if (key.size() > MOST_OF_A_KEY) {
            keyCount(
                    index,
                    part,
                    key,
                    key.get(MOST_OF_A_KEY).site(),
                    "DynamoDB takes up to four, so name fewer",
                    report);
        }
    }

    private static void keyCount(
            IndexModel index, String part, List<WrittenName> key, Site site, String remedy, Report.Builder report) {
        report.add(Code.INDEX_KEY_COUNT, site, part, index.name(), key.size(), remedy);
    }

    /** An attribute stands once in the key of an index; the hash key of a local index is the table's. */
    private static void keyRepeated(TableModel table, IndexModel index, Report.Builder report) {
        Set<String> seen = new HashSet<>();
        if (index.kind() == Kind.LOCAL) {
            seen.addAll(keyOf(table, index, KeyRole.HASH));
        }
        Stream.concat(index.hashKey().stream(), index.rangeKey().stream())
                .filter(named -> !seen.add(named.name()))
                .forEach(named -> report.add(Code.INDEX_KEY_REPEATED, named.site(), index.name(), named.name()));
    }

    /** Of a component that is an attribute of an index's key. */
    private static Rule ofKeyPart(Rule.DetailCheck<String, KeyComponent> check) {
        return (table, entities, report) -> {
            for (EntityGraph entity : entities) {
                entity.indexes().forEach(index -> index.key().forEach(part -> check.check(index.name(), part, report)));
            }
            TableKeys.of(table)
                    .ifPresent(keys -> keys.entries()
                            .forEach(entry -> natural(entry)
                                    .forEach(part -> check.check(entry.index().name(), part, report))));
        };
    }

    /** Components that an index of a table which names attributes has as they are; those of the table's key apart. */
    private static List<KeyComponent> natural(MadeEntry entry) {
        return entry.key().parts().stream()
                .flatMap(part -> part.source().stream()
                        .filter(KeySource.OfComponent.class::isInstance)
                        .map(source -> ((KeySource.OfComponent) source).component())
                        .filter(component -> component.role() == KeyRole.NONE)
                        .map(component -> new KeyComponent(
                                new WrittenName(component.component(), component.site()),
                                component,
                                entry.key().range().contains(part))))
                .toList();
    }

    /** The key of an index is S, N or B. */
    private static void keyType(String index, KeyComponent key, Report.Builder report) {
        TypeMapping mapping = key.attribute().mapping();
        if (mapping.keyFitness() == KeyFitness.NO_SCALAR) {
            report.add(
                    Code.INDEX_KEY_TYPE,
                    key.named().site(),
                    key.part(),
                    key.named().name(),
                    index,
                    Wording.type(mapping.type()),
                    Wording.stored(mapping),
                    keyRemedy(mapping));
        }
    }

    private static String keyRemedy(TypeMapping mapping) {
        return mapping.builtIn()
                .flatMap(BuiltInType::inOptional)
                .map(number -> "Use Optional<" + Wording.type(number.type()) + ">.")
                .orElse("Use a text, a number or a binary, or @Convert with a TextCodec, NumberCodec or BinaryCodec.");
    }

    /** The key of an index keeps Java's order, or for a hash key at least its equality. */
    private static void keyOrder(String index, KeyComponent key, Report.Builder report) {
        TypeMapping mapping = key.attribute().mapping();
        KeyOrder.fault(mapping, key.range())
                .ifPresent(fault -> report.add(
                        Code.INDEX_KEY_ORDER,
                        key.named().site(),
                        key.part(),
                        key.named().name(),
                        index,
                        Wording.type(mapping.type()),
                        fault,
                        KeyOrder.remedy(mapping)));
    }

    /** CreateTable limits the names of an index's attributes. */
    private static void attributeNameLength(IndexUse index, Report.Builder report) {
        index.names()
                .forEach(named -> index.entity()
                        .component(named.name())
                        .flatMap(attribute -> Stream.concat(
                                        Stream.of(attribute.name()),
                                        attribute.former().stream().map(WrittenName::name))
                                .map(DynamoNames::bytes)
                                .filter(bytes -> bytes > DynamoNames.LONGEST_INDEXED && bytes <= DynamoNames.LONGEST)
                                .findFirst())
                        .ifPresent(bytes -> report.add(
                                Code.INDEX_ATTRIBUTE_NAME_LENGTH, named.site(), index.name(), named.name(), bytes)));
    }

    /** CreateTable has one type for each key attribute of a table and its indexes. */
    private static void keyAttributeTypes(TableModel table, Report.Builder report) {
        Map<String, KeyAttribute> seen = new HashMap<>();
        for (EntityModel entity : table.entities()) {
            for (AttributeModel attribute : keys(entity)) {
                KeyAttribute key = new KeyAttribute(entity, attribute);
                KeyAttribute first = seen.putIfAbsent(attribute.name(), key);
                if (first != null && first.type() != key.type()) {
                    report.add(
                            Code.KEY_ATTRIBUTE_TYPES,
                            attribute.nameSite(),
                            attribute.name(),
                            first.type(),
                            first.name(),
                            key.type(),
                            key.name());
                }
            }
        }
    }

    /** Whether two components of one entity are keys under one name, but of different types. */
    static boolean keysClash(EntityModel entity, AttributeModel one, AttributeModel other) {
        List<AttributeModel> keys = keys(entity);
        return keys.contains(one)
                && keys.contains(other)
                && one.mapping().storedAs() != other.mapping().storedAs();
    }

    /** What the table or an index has in its key, as far as a key may have it. */
    private static List<AttributeModel> keys(EntityModel entity) {
        return entity.record().attributes().stream()
                .filter(attribute -> attribute.role() != KeyRole.NONE || isIndexKey(entity, attribute))
                .filter(attribute -> attribute.mapping().keyFitness() != KeyFitness.NO_SCALAR)
                .filter(attribute -> attribute.mapping().keyFitness() != KeyFitness.UNCLEAR)
                .toList();
    }

    private static boolean isIndexKey(EntityModel entity, AttributeModel attribute) {
        return entity.indexes().stream()
                .map(index -> new IndexUse(entity, index))
                .anyMatch(index -> index.hasInKey(attribute));
    }

    private record KeyAttribute(EntityModel entity, AttributeModel attribute) {
        StoredAs type() {
            return attribute.mapping().storedAs();
        }

        String name() {
            return Wording.name(entity.record().name()) + "." + attribute.component();
        }
    }
}
