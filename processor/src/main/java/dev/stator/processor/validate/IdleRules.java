package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.DeclaredType;
import dev.stator.processor.model.DeclaredType.DeclaredAnnotation;
import dev.stator.processor.model.DeclaredType.DeclaredComponent;
import dev.stator.processor.model.DeclaredType.Kind;
import dev.stator.processor.model.FrozenModel;
import dev.stator.processor.model.KeyDeclaration;
import dev.stator.processor.model.Upkeep;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** On annotations that do nothing where they stand. */
final class IdleRules {
    private static final List<Rule.Check<NestedComponent>> OF_NESTED =
            List.of(IdleRules::key, IdleRules::upkeep, IdleRules::frozen, IdleRules::ttl);

    /** Of records nested in an entity, in source or not. */
    static final List<Rule> ALL = OF_NESTED.stream().map(IdleRules::ofNested).toList();

    /** Of types in source, whether an entity leads to them or not. */
    static final List<Rule.Check<DeclaredType>> OF_DECLARED = Stream.concat(
                    Stream.<Rule.Check<DeclaredType>>of(IdleRules::annotation),
                    OF_NESTED.stream().map(IdleRules::ofDeclared))
            .toList();

    private IdleRules() {}

    /**
     * A component that is not the table's own, which what is said of it asks for.
     *
     * @param record the record of the component
     * @param name {@code Address.street}
     */
    private record NestedComponent(
            String record,
            String name,
            List<KeyDeclaration> keys,
            List<Upkeep> upkeeps,
            Optional<Site> frozen,
            Optional<Site> ttl,
            Located located) {
        void report(Report.Builder report, Code code, Site site, Object... args) {
            located.report(report, code, site, args);
        }
    }

    private static Rule ofNested(Rule.Check<NestedComponent> check) {
        return Rule.ofEntity((entity, report) -> nested(entity).forEach(component -> check.check(component, report)));
    }

    /** The root's own components lie nested too where it holds itself; what they are to the table, they are all the same. */
    private static Stream<NestedComponent> nested(EntityGraph entity) {
        boolean holdsItself = entity.types().stream()
                .anyMatch(use -> use.mapping()
                        .nested()
                        .equals(Optional.of(entity.model().record().type())));
        return entity.components().stream()
                .filter(component -> !component.ofRoot() || holdsItself)
                .map(component -> new NestedComponent(
                        Wording.name(component.owner().name()),
                        component.name(),
                        component.ofRoot() ? List.of() : component.attribute().keys(),
                        component.ofRoot() ? List.of() : component.attribute().upkeeps(),
                        component.frozen().map(FrozenModel::site),
                        component.ofRoot()
                                ? Optional.empty()
                                : component.attribute().ttl(),
                        component));
    }

    private static Rule.Check<DeclaredType> ofDeclared(Rule.Check<NestedComponent> check) {
        return (type, report) -> {
            if (!type.hasTable()) {
                type.components().forEach(component -> check.check(nested(type, component), report));
            }
        };
    }

    private static NestedComponent nested(DeclaredType type, DeclaredComponent component) {
        String record = Wording.name(type.name());
        return new NestedComponent(
                record,
                record + "." + component.name(),
                component.keys(),
                component.upkeeps(),
                component.frozen(),
                component.ttl(),
                Report.Builder::add);
    }

    /** Only the record of a table has keys. */
    private static void key(NestedComponent component, Report.Builder report) {
        component
                .keys()
                .forEach(key -> component.report(
                        report,
                        Code.KEY_WITHOUT_TABLE,
                        key.site(),
                        key.annotation(),
                        component.name(),
                        component.record()));
    }

    /** Only the record of a table has what Stator itself writes. */
    private static void upkeep(NestedComponent component, Report.Builder report) {
        component
                .upkeeps()
                .forEach(upkeep -> component.report(
                        report,
                        Code.UPKEEP_WITHOUT_TABLE,
                        upkeep.site(),
                        upkeep.kind().annotation(),
                        component.name(),
                        component.record()));
    }

    /** What is frozen is an attribute of its own: in a map or a list it could not be encrypted. */
    private static void frozen(NestedComponent component, Report.Builder report) {
        component.frozen().ifPresent(site -> component.report(report, Code.FROZEN_NESTED, site, component.name()));
    }

    /** Items expire, not the records inside them. */
    private static void ttl(NestedComponent component, Report.Builder report) {
        component
                .ttl()
                .ifPresent(site ->
                        component.report(report, Code.TTL_WITHOUT_TABLE, site, component.name(), component.record()));
    }

    /** An annotation on a type does something on some types only. */
    private static void annotation(DeclaredType type, Report.Builder report) {
        for (DeclaredAnnotation annotation : type.annotations()) {
            for (Place place : PLACES) {
                if (place.annotation().equals(annotation.name())
                        && !place.does().test(type)) {
                    report.add(
                            Code.IDLE_ANNOTATION,
                            annotation.site(),
                            annotation.name(),
                            type.name().simpleName(),
                            place.otherwise());
                }
            }
        }
    }

    /**
     * Where an annotation does something.
     *
     * @param otherwise why it does nothing elsewhere, and what to do
     */
    private record Place(String annotation, Predicate<DeclaredType> does, String otherwise) {}

    private static final String OF_INDEXES =
            "only the record of a table has indexes. Put @Table(\"...\") on it, or remove the index.";

    private static final List<Place> PLACES = List.of(
            new Place("@Gsi", DeclaredType::hasTable, OF_INDEXES),
            new Place("@Lsi", DeclaredType::hasTable, OF_INDEXES),
            new Place(
                    "@AnnotateWith",
                    type -> type.hasTable() || type.kind() == Kind.ANNOTATION,
                    "only the record of a table has a DAO. Put @Table(\"...\") on it, or remove it."),
            new Place(
                    "@Convert",
                    type -> type.kind() != Kind.ANNOTATION,
                    "no component has an annotation for a type. Remove it."),
            new Place(
                    "@Discriminator",
                    type -> type.kind() == Kind.SEALED_INTERFACE,
                    "only a sealed interface of records is stored with one. Make it a sealed interface, or remove it."),
            new Place(
                    "@DiscriminatorValue",
                    type -> type.kind() == Kind.RECORD && type.belowSealed(),
                    "only a record of a sealed interface is told by one. Let it be a record that implements a sealed"
                            + " interface, or remove it."),
            new Place(
                    "@FrozenRetired",
                    type -> type.kind() == Kind.RECORD || type.kind() == Kind.SEALED_INTERFACE,
                    "only a record or a sealed interface leads to others. Put it on the component that is frozen, or"
                            + " remove it."),
            new Place(
                    "@FrozenName",
                    type -> type.kind() == Kind.RECORD
                            || type.kind() == Kind.SEALED_INTERFACE
                            || type.kind() == Kind.ENUM,
                    "only records, enums and sealed interfaces have a name in frozen values. Remove it."));
}
