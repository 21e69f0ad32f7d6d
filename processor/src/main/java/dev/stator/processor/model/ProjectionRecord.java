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

    /**
     * A component.
     *
     * @param path how the entity leads to what it is: {@code title}, {@code address}, {@code address.city}
     * @param attributes the entity's that it is: one, or all of an embedded record
     */
    public record Component(String path, List<EntityAttribute> attributes, Absence absence) {
        public Component {
            attributes = List.copyOf(attributes);
        }
    }

    /** Whether an index that projects less than all can be asked for it. Local ones fetch from the table. */
    public boolean isIn(Index index) {
        return index.isLocal()
                || index.projected()
                        .filter(held -> components.stream()
                                .flatMap(component -> component.attributes().stream())
                                .allMatch(attribute -> held.attributes().stream()
                                        .anyMatch(each -> each.component().equals(attribute.component()))))
                        .isPresent();
    }
}
