package dev.stator.processor;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.generate.ProjectionRecordGenerator;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.declared.ProjectionRecordModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.read.ProjectionRecordReader;
import dev.stator.processor.read.SourceTypes;
import dev.stator.processor.resolve.ProjectionRecordResolver;
import dev.stator.processor.validate.ProjectionRecordRules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/** Records that are parts of entities, and the constants that reads take for them. */
final class ProjectionRecords extends DerivedRecords<ProjectionRecordModel> {
    ProjectionRecords(ProjectionRecordReader reader, Function<TableModel, EntityTable> resolver, Pipeline pipeline) {
        super(reader::read, resolver, pipeline);
    }

    @Override
    Optional<EntityTable> check(ProjectionRecordModel projection, Report.Builder report) {
        if (projection.table().isEmpty()) {
            ProjectionRecordRules.noEntity(projection, report);
        }
        Optional<EntityTable> table = projection.table().flatMap(this::meant);
        table.ifPresent(meant -> ProjectionRecordRules.check(projection, meant, report));
        return table;
    }

    @Override
    void write(
            ProjectionRecordModel projection,
            EntityTable table,
            TypeElement element,
            SourceTypes sources,
            Report.Builder report) {
        pipeline.write(
                List.of(ProjectionRecordGenerator.generate(ProjectionRecordResolver.resolve(projection, table))),
                element,
                sources.generated(),
                report);
    }
}
