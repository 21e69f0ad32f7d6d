package dev.stator.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Suggestions;
import dev.stator.processor.model.EmbeddedRecord;
import dev.stator.processor.model.Embedding.Absence;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.Nullness;
import dev.stator.processor.model.declared.ProjectionRecordModel;
import dev.stator.processor.model.declared.ProjectionRecordModel.Component;
import dev.stator.processor.model.declared.WrittenName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules of a record that is a part of an entity in a table that is right. */
public final class ProjectionRecordRules {
    private final ProjectionRecordModel projection;
    private final Entity entity;
    private final Report.Builder report;

    private ProjectionRecordRules(ProjectionRecordModel projection, Entity entity, Report.Builder report) {
        this.projection = projection;
        this.entity = entity;
        this.report = report;
    }

    /** Reports everything that is wrong with a projection. */
    public static void check(ProjectionRecordModel projection, EntityTable table, Report.Builder report) {
        projection
                .entity(table)
                .ifPresentOrElse(
                        entity -> new ProjectionRecordRules(projection, entity, report).check(),
                        () -> noEntity(projection, report));
    }

    /** Of what a projection is a part of, which no table holds. */
    public static void noEntity(ProjectionRecordModel projection, Report.Builder report) {
        report.add(Code.PROJECTION_ENTITY, projection.namedSite(), Wording.type(projection.named()));
    }

    private void check() {
        if (projection.components().isEmpty()) {
            report.add(Code.PROJECTION_EMPTY, projection.site(), Wording.name(projection.name()));
        }
        projection.components().forEach(this::check);
    }

    private void check(Component component) {
        if (component.isRest(entity)) {
            report.add(
                    Code.PROJECTION_REST,
                    component.site(),
                    name(component),
                    Wording.name(entity.record().name()));
            return;
        }
        Optional<EntityAttribute> attribute = component.attribute(entity);
        if (attribute.filter(each -> each.keyOnly() && !standsAlone(each)).isPresent()) {
            report.add(
                    Code.PROJECTION_KEYS,
                    component.site(),
                    name(component),
                    attribute.get().name());
            return;
        }
        component
                .embedded(entity)
                .map(Part::of)
                .or(() -> attribute.map(each -> new Part(each.path(), each.type(), mayBeAbsent(each))))
                .ifPresentOrElse(part -> check(component, part), () -> missing(component));
    }

    /**
     * What a component is of the entity.
     *
     * @param path how the entity leads to it
     */
    private record Part(String path, TypeName type, boolean mayBeAbsent) {
        static Part of(EmbeddedRecord record) {
            TypeName type = record.embedding().type();
            return new Part(
                    record.embedding().component(),
                    record.embedding().absence() == Absence.EMPTY ? optional(type) : type,
                    record.embedding().mayBeAbsent());
        }
    }

    private void check(Component component, Part part) {
        if (component.missing()) {
            return; // The compiler tells of it.
        }
        if (!isSame(component, part.type())) {
            report.add(
                    Code.PROJECTION_TYPE,
                    component.site(),
                    name(component),
                    Wording.type(component.type()),
                    Wording.name(entity.record().name()) + "." + part.path(),
                    Wording.type(part.type()),
                    Wording.type(optional(part.type())));
        } else if (component.nullness() == Nullness.NEVER && !component.isOptional() && part.mayBeAbsent()) {
            report.add(
                    Code.PROJECTION_ABSENT,
                    component.site(),
                    name(component),
                    Wording.name(entity.record().name()) + "." + part.path(),
                    Wording.type(optional(part.type())));
        }
    }

    private void missing(Component component) {
        Function<EntityAttribute, String> called =
                component.stored().isPresent() ? EntityAttribute::name : EntityAttribute::component;
        List<String> names = Stream.concat(
                        entity.record().embedded().stream()
                                .filter(embedded -> component.stored().isEmpty())
                                .map(embedded -> embedded.embedding().component()),
                        entity.record().attributes().stream().map(called))
                .toList();
        String written = component.stored().map(WrittenName::name).orElse(component.name());
        report.add(
                Code.PROJECTION_COMPONENT,
                component.stored().map(WrittenName::site).orElse(component.site()),
                name(component),
                Wording.name(entity.record().name()),
                component.stored().isPresent() ? "attribute" : "component",
                written,
                Suggestions.didYouMean(written, names),
                String.join(", ", names));
    }

    private String name(Component component) {
        return Wording.name(projection.name()) + "." + component.name();
    }

    /** Whether a key attribute holds it and nothing else. */
    private boolean standsAlone(EntityAttribute attribute) {
        return Stream.concat(Stream.of(entity.key()), entity.indexes().stream().map(Index::key))
                .flatMap(key -> key.parts().stream())
                .filter(part -> part.name().equals(attribute.name()))
                .map(EntityKey.Part::components)
                .anyMatch(components ->
                        components.size() == 1 && components.get(0).component().equals(attribute.component()));
    }

    /** Whether the types are the same, but that of the projection may say that there may be none. */
    private static boolean isSame(Component component, TypeName type) {
        TypeName written = component.type().withoutAnnotations();
        TypeName stored = type.withoutAnnotations();
        TypeName value = isOptional(stored) ? held(stored) : stored.box();
        return written.equals(stored) || written.equals(value) || written.equals(optional(value));
    }

    private boolean mayBeAbsent(EntityAttribute attribute) {
        boolean isOfKey = entity.key().attributes().stream()
                .anyMatch(each -> each.component().equals(attribute.component()));
        return !isOfKey
                && (attribute.isInAbsent()
                        || (attribute.mapping().isOptional() ? isOptional(attribute.type()) : !attribute.isRequired()));
    }

    /** Whether it is {@code Optional<T>}. */
    private static boolean isOptional(TypeName type) {
        return type instanceof ParameterizedTypeName generic
                && generic.rawType().equals(ClassName.get(Optional.class));
    }

    private static TypeName held(TypeName optional) {
        return ((ParameterizedTypeName) optional).typeArguments().get(0);
    }

    private static TypeName optional(TypeName type) {
        return isOptional(type) ? type : ParameterizedTypeName.get(ClassName.get(Optional.class), type.box());
    }
}
