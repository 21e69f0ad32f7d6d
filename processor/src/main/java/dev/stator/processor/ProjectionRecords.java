package dev.stator.processor;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.generate.ProjectionRecordGenerator;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.declared.ProjectionRecordModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.read.MissingTypes;
import dev.stator.processor.read.ProjectionRecordReader;
import dev.stator.processor.read.SourceTypes;
import dev.stator.processor.read.annotation.NoJavaException;
import dev.stator.processor.resolve.ProjectionRecordResolver;
import dev.stator.processor.validate.ProjectionRecordRules;
import dev.stator.processor.validate.Rules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/** One record that is a part of an entity, from source to the constants that reads take. */
final class ProjectionRecords {
    private final ProjectionRecordReader reader;
    private final Function<TableModel, EntityTable> resolver;
    private final Pipeline pipeline;

    /** @param pipeline writes files, and reports */
    ProjectionRecords(ProjectionRecordReader reader, Function<TableModel, EntityTable> resolver, Pipeline pipeline) {
        this.reader = reader;
        this.resolver = resolver;
        this.pipeline = pipeline;
    }

    /**
     * Writes what a projection is read by, or reports all that is wrong with it. Of a table that is wrong its own root
     * is told.
     *
     * @return false if the projection or its table meets a type that is not there yet: nothing is reported or written
     */
    boolean run(TypeElement projection, SourceTypes sources) {
        Report.Builder report = new Report.Builder();
        try {
            MissingTypes missing = new MissingTypes(sources);
            Optional<ProjectionRecordModel> read = reader.read(projection, sources, missing, report);
            if (!missing.isEmpty()) {
                return false;
            }
            if (read.isPresent()) {
                write(read.get(), projection, sources, report);
            }
        } catch (NoJavaException refused) {
            return false;
        } catch (RuntimeException | StackOverflowError bug) {
            Pipeline.bug(projection, bug, report);
        }
        pipeline.print(report);
        return true;
    }

    private void write(
            ProjectionRecordModel projection, TypeElement element, SourceTypes sources, Report.Builder report) {
        if (projection.table().isEmpty()) {
            ProjectionRecordRules.noEntity(projection, report);
            return;
        }
        Report.Builder ofTable = new Report.Builder();
        Rules.check(projection.table().get(), ofTable);
        if (!ofTable.build().isClean()) {
            return;
        }
        EntityTable table = resolver.apply(projection.table().get());
        ProjectionRecordRules.check(projection, table, report);
        if (report.build().isClean()) {
            pipeline.write(
                    List.of(ProjectionRecordGenerator.generate(ProjectionRecordResolver.resolve(projection, table))),
                    element,
                    sources.generated(),
                    report);
        }
    }
}
