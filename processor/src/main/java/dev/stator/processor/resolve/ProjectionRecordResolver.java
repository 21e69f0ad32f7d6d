package dev.stator.processor.resolve;

import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Nullness;
import dev.stator.processor.model.ProjectionRecord;
import dev.stator.processor.model.ProjectionRecord.Absence;
import dev.stator.processor.model.ProjectionRecord.Component;
import dev.stator.processor.model.declared.ProjectionRecordModel;
import java.util.List;

/** From a projection as written to what its constants are generated from. */
public final class ProjectionRecordResolver {
    private ProjectionRecordResolver() {}

    /**
     * The part of an entity.
     *
     * @param projection what no rule refuses
     */
    public static ProjectionRecord resolve(ProjectionRecordModel projection, EntityTable table) {
        Entity entity = projection.entity(table).orElseThrow();
        return new ProjectionRecord(
                projection.name(),
                projection.visibility(),
                table,
                entity,
                projection.components().stream()
                        .map(component -> component(component, entity))
                        .toList());
    }

    private static Component component(ProjectionRecordModel.Component component, Entity entity) {
        return component
                .embedded(entity)
                .map(record -> new Component(record.embedding().component(), record.attributes(), absence(component)))
                .orElseGet(() -> {
                    EntityAttribute attribute = component.attribute(entity).orElseThrow();
                    return new Component(attribute.path(), List.of(attribute), absence(component));
                });
    }

    private static Absence absence(ProjectionRecordModel.Component component) {
        if (component.isOptional()) {
            return Absence.EMPTY;
        }
        return component.nullness() == Nullness.NEVER ? Absence.REFUSED : Absence.NULL;
    }
}
