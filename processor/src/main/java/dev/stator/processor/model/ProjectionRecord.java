package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A record that is a part of an entity, once no rule refuses it.
 *
 * @param name the record
 * @param table where the items are
 * @param entity whose part it is
 * @param components in order, at least one
 */
public record ProjectionRecord(
        ClassName name, Visibility visibility, EntityTable table, Entity entity, List<Component> components) {
    public ProjectionRecord {
        components = List.copyOf(components);
    }

    /** How a component is read of an attribute that need not be there. */
    public enum Absence {
        /** As an error, or what absence means. */
        REFUSED,
        NULL,
        /** As an empty Optional. */
        EMPTY
    }

    /** A component: the entity's that it is. */
    public record Component(EntityAttribute attribute, Absence absence) {}

    /** Whether an index that projects less than all can be asked for it. Local ones fetch from the table. */
    public boolean isIn(Index index) {
        return index.isLocal()
                || index.projected()
                        .filter(held -> components.stream()
                                .allMatch(component -> held.attributes().stream()
                                        .anyMatch(each -> each.component()
                                                .equals(component.attribute().component()))))
                        .isPresent();
    }
}
