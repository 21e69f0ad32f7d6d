package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.KeyFitness;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.Nullness;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.TableModel;
import java.util.List;

/** On primary keys. */
final class KeyRules {
    static final List<Rule> ALL = List.of(
            Rule.ofTable(KeyRules::missing),
            Rule.ofTable(KeyRules::secondHashKey),
            Rule.ofTable(KeyRules::secondRangeKey),
            Rule.ofKey(KeyRules::type),
            Rule.ofKey(KeyRules::order),
            Rule.ofKey(KeyRules::absent),
            Rule.ofKey(KeyRules::withDefault),
            Rule.ofKey(KeyRules::nameLength),
            Rule.ofComponent(KeyRules::hashAndRange));

    private KeyRules() {}

    /** A table needs a hash key. */
    private static void missing(TableModel table, Report.Builder report) {
        for (EntityModel entity : table.entities()) {
            if (table.keys().isEmpty() && entity.hashKeys().isEmpty()) {
                report.add(
                        Code.NO_HASH_KEY,
                        entity.site(),
                        Wording.name(entity.record().name()));
            }
        }
    }

    /**
     * Components that have a role. Where the type names the keys, two of one role are stored under one name, of which
     * another rule tells.
     */
    private static List<AttributeModel> keys(TableModel table, EntityModel entity, KeyRole role) {
        if (table.keys().isPresent()) {
            return List.of();
        }
        return role == KeyRole.HASH ? entity.hashKeys() : entity.rangeKeys();
    }

    /** A table has one hash key. */
    private static void secondHashKey(TableModel table, Report.Builder report) {
        for (EntityModel entity : table.entities()) {
            List<AttributeModel> keys = keys(table, entity, KeyRole.HASH);
            keys.stream()
                    .skip(1)
                    .forEach(more -> report.add(
                            Code.SEVERAL_HASH_KEYS,
                            more.roleSite(),
                            Wording.name(entity.record().name()),
                            more.component(),
                            keys.get(0).component()));
        }
    }

    /** A table has at most one range key. */
    private static void secondRangeKey(TableModel table, Report.Builder report) {
        for (EntityModel entity : table.entities()) {
            List<AttributeModel> keys = keys(table, entity, KeyRole.RANGE);
            keys.stream()
                    .skip(1)
                    .forEach(more -> report.add(
                            Code.SEVERAL_RANGE_KEYS,
                            more.roleSite(),
                            Wording.name(entity.record().name()),
                            more.component(),
                            keys.get(0).component()));
        }
    }

    /** A key is S, N or B. */
    private static void type(Component component, Report.Builder report) {
        TypeMapping mapping = component.mapping();
        if (component.attribute().isWholeKey()
                && mapping.keyFitness() == KeyFitness.NO_SCALAR
                && !mapping.isOptional()) {
            report.add(
                    Code.KEY_TYPE,
                    component.attribute().site(),
                    component.key(),
                    component.name(),
                    Wording.type(mapping.type()),
                    Wording.stored(mapping));
        }
    }

    /** A key keeps Java's order, or for a hash key at least its equality. */
    private static void order(Component component, Report.Builder report) {
        TypeMapping mapping = component.mapping();
        KeyOrder.fault(mapping, component.attribute().role() == KeyRole.RANGE)
                .filter(fault -> component.attribute().isWholeKey())
                .ifPresent(fault -> report.add(
                        Code.KEY_ORDER,
                        component.attribute().site(),
                        component.key(),
                        component.name(),
                        Wording.type(mapping.type()),
                        fault,
                        KeyOrder.remedy(mapping)));
    }

    /** An item always has its key. */
    private static void absent(Component component, Report.Builder report) {
        AttributeModel attribute = component.attribute();
        boolean optional = attribute.mapping().isOptional();
        if (optional || attribute.nullness() == Nullness.NULLABLE) {
            String type = Wording.type(attribute.type());
            report.add(
                    Code.KEY_ABSENT,
                    attribute.site(),
                    component.key(),
                    component.name(),
                    optional ? type : "@Nullable",
                    optional ? inOptional(attribute.mapping()) : "a plain " + type);
        }
    }

    /** The default of a key would never be used. */
    private static void withDefault(Component component, Report.Builder report) {
        component
                .attribute()
                .defaultValue()
                .ifPresent(written -> report.add(Code.KEY_DEFAULT, written.site(), component.key(), component.name()));
    }

    /** CreateTable limits the name of a key. */
    private static void nameLength(Component component, Report.Builder report) {
        int bytes = DynamoNames.bytes(component.attribute().name());
        if (bytes > DynamoNames.LONGEST_INDEXED && bytes <= DynamoNames.LONGEST) {
            report.add(
                    Code.KEY_NAME_LENGTH, component.attribute().nameSite(), component.key(), component.name(), bytes);
        }
    }

    /** A component is one of the two. */
    private static void hashAndRange(Component component, Report.Builder report) {
        component.attribute().keys().stream()
                .skip(1)
                .forEach(more -> hashAndRange(component, more.site(), component.name(), report));
    }

    /** What is named for both is one of the two. */
    static void hashAndRange(Located place, Site site, String name, Report.Builder report) {
        place.report(report, Code.HASH_AND_RANGE, site, name);
    }

    private static String inOptional(TypeMapping optional) {
        return optional.builtIn()
                .flatMap(BuiltInType::inOptional)
                .map(number -> number.type().unbox().toString())
                .orElseGet(() -> Wording.type(optional.present().type()));
    }
}
