package dev.stator.processor.model.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.EmbeddedRecord;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Nullness;
import dev.stator.processor.model.Visibility;
import java.util.List;
import java.util.Optional;

/**
 * A record that is a part of an entity, as written.
 *
 * @param name the record
 * @param components in order
 * @param table the table that holds the entity; empty if none is found
 * @param named what it names as the entity
 * @param namedSite where
 */
public record ProjectionRecordModel(
        ClassName name,
        Visibility visibility,
        List<Component> components,
        Optional<TableModel> table,
        TypeName named,
        Site namedSite,
        Site site) {
    public ProjectionRecordModel {
        components = List.copyOf(components);
    }

    /** The record that it is a part of, if the table holds it. */
    public Optional<Entity> entity(EntityTable held) {
        return held.entities().stream()
                .filter(each -> each.record().type().equals(named))
                .findFirst();
    }

    /**
     * A component.
     *
     * @param stored the name in {@code @Attribute}, if it has one
     * @param missing whether its type mentions one that is not there
     * @param nullness whether it may hold null
     * @param rest whether {@code @Rest} stands on it
     */
    public record Component(
            String name,
            Optional<WrittenName> stored,
            TypeName type,
            boolean missing,
            Nullness nullness,
            boolean rest,
            Site site) {
        /** The component of the entity that it is: by its stored name, if that is written. */
        public Optional<EntityAttribute> attribute(Entity entity) {
            return entity.record().attributes().stream()
                    .filter(each -> stored.map(
                                    written -> !each.keyOnly() && each.name().equals(written.name()))
                            .orElse(each.component().equals(name)))
                    .findFirst();
        }

        /** The embedded record of the entity that it is. */
        public Optional<EmbeddedRecord> embedded(Entity entity) {
            return entity.record().embedded().stream()
                    .filter(each ->
                            stored.isEmpty() && each.embedding().component().equals(name))
                    .findFirst();
        }

        /** Whether it would hold what the entity does not know. */
        public boolean isRest(Entity entity) {
            return rest
                    || (stored.isEmpty()
                            && entity.record().rest().stream()
                                    .anyMatch(held -> held.component().equals(name)));
        }

        /** Whether it is {@code Optional<T>}. */
        public boolean isOptional() {
            return type instanceof ParameterizedTypeName generic
                    && generic.rawType().equals(ClassName.get(Optional.class));
        }
    }
}
