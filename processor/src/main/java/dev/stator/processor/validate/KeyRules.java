package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.AttributeModel.Nullness;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.BuiltIn;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import java.util.List;
import java.util.Optional;

/** On primary keys. */
final class KeyRules {
    static final List<Rule> ALL = List.of(
            Rule.ofEntity(KeyRules::missing),
            Rule.ofEntity(KeyRules::secondHashKey),
            Rule.ofEntity(KeyRules::secondRangeKey),
            Rule.ofKey(KeyRules::type),
            Rule.ofKey(KeyRules::order),
            Rule.ofKey(KeyRules::absent),
            Rule.ofKey(KeyRules::withDefault),
            Rule.ofKey(KeyRules::nameLength),
            Rule.ofComponent(KeyRules::hashAndRange));

    private KeyRules() {}

    /** A table needs a hash key. */
    private static void missing(EntityGraph entity, Report.Builder report) {
        if (entity.model().hashKeys().isEmpty()) {
            report.add(Code.NO_HASH_KEY, entity.site(), entity.name());
        }
    }

    /** A table has one hash key. */
    private static void secondHashKey(EntityGraph entity, Report.Builder report) {
        List<AttributeModel> keys = entity.model().hashKeys();
        keys.stream()
                .skip(1)
                .forEach(more -> report.add(
                        Code.SEVERAL_HASH_KEYS,
                        more.roleSite(),
                        entity.name(),
                        more.component(),
                        keys.get(0).component()));
    }

    /** A table has at most one range key. */
    private static void secondRangeKey(EntityGraph entity, Report.Builder report) {
        List<AttributeModel> keys = entity.model().rangeKeys();
        keys.stream()
                .skip(1)
                .forEach(more -> report.add(
                        Code.SEVERAL_RANGE_KEYS,
                        more.roleSite(),
                        entity.name(),
                        more.component(),
                        keys.get(0).component()));
    }

    /** A key is S, N or B. */
    private static void type(Component component, Report.Builder report) {
        TypeMapping mapping = component.mapping();
        if (StoredForm.of(mapping) == StoredForm.NO_SCALAR && !isOptional(mapping)) {
            report.add(
                    Code.KEY_TYPE,
                    component.attribute().site(),
                    component.key(),
                    component.name(),
                    Wording.type(mapping.type()),
                    StoredForm.name(mapping));
        }
    }

    /** A key keeps Java's order, or for a hash key at least its equality. */
    private static void order(Component component, Report.Builder report) {
        TypeMapping mapping = component.mapping();
        KeyOrder.fault(mapping, component.attribute().role() == KeyRole.RANGE)
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
        boolean optional = isOptional(attribute.mapping());
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
                .forEach(more -> component.report(report, Code.HASH_AND_RANGE, more.site(), component.name()));
    }

    /** Whether a mapping is an {@code Optional}, or an {@code OptionalInt} or its like. */
    static boolean isOptional(TypeMapping mapping) {
        return mapping instanceof OptionalOf || number(mapping).isPresent();
    }

    private static String inOptional(TypeMapping mapping) {
        return mapping instanceof OptionalOf optional
                ? Wording.type(optional.value().type())
                : number(mapping).orElseThrow();
    }

    /** What an {@code OptionalInt} and its like hold. */
    private static Optional<String> number(TypeMapping mapping) {
        if (!(mapping instanceof BuiltIn builtIn)) {
            return Optional.empty();
        }
        return switch (builtIn.known()) {
            case OPTIONAL_INT -> Optional.of("int");
            case OPTIONAL_LONG -> Optional.of("long");
            case OPTIONAL_DOUBLE -> Optional.of("double");
            default -> Optional.empty();
        };
    }
}
