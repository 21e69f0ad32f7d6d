package dev.stator.processor.resolve;

import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Nullness;
import dev.stator.processor.model.ProjectionRecord;
import dev.stator.processor.model.ProjectionRecord.Absence;
import dev.stator.processor.model.ProjectionRecord.Component;
import dev.stator.processor.model.declared.ProjectionRecordModel;

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
                        .map(component ->
                                new Component(component.attribute(entity).orElseThrow(), absence(component)))
                        .toList());
    }

    private static Absence absence(ProjectionRecordModel.Component component) {
        if (component.isOptional()) {
            return Absence.EMPTY;
        }
        return component.nullness() == Nullness.NEVER ? Absence.REFUSED : Absence.NULL;
    }
}
