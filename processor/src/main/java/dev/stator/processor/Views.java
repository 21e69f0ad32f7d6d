package dev.stator.processor;

import com.palantir.javapoet.JavaFile;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.generate.ViewGenerator;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.ItemView;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.ViewModel;
import dev.stator.processor.read.MissingTypes;
import dev.stator.processor.read.SourceTypes;
import dev.stator.processor.read.ViewReader;
import dev.stator.processor.read.annotation.NoJavaException;
import dev.stator.processor.resolve.ViewResolver;
import dev.stator.processor.validate.Rules;
import dev.stator.processor.validate.ViewRules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/** One record that is put together of items, from source to its DAO. */
final class Views {
    private final ViewReader reader;
    private final Function<TableModel, EntityTable> resolver;
    private final Pipeline pipeline;

    /** @param pipeline writes files, and reports */
    Views(ViewReader reader, Function<TableModel, EntityTable> resolver, Pipeline pipeline) {
        this.reader = reader;
        this.resolver = resolver;
        this.pipeline = pipeline;
    }

    /**
     * Writes the DAO of a view, or reports all that is wrong with it. Of a table that is wrong its own root is told.
     *
     * @return false if the view or its table meets a type that is not there yet: nothing is reported or written
     */
    boolean run(TypeElement view, SourceTypes sources) {
        Report.Builder report = new Report.Builder();
        try {
            MissingTypes missing = new MissingTypes(sources);
            Optional<ViewModel> read = reader.read(view, sources, missing, report);
            if (!missing.isEmpty()) {
                return false;
            }
            if (read.isPresent()) {
                write(read.get(), view, sources, report);
            }
        } catch (NoJavaException refused) {
            return false;
        } catch (RuntimeException | StackOverflowError bug) {
            Pipeline.bug(view, bug, report);
        }
        pipeline.print(report);
        return true;
    }

    private void write(ViewModel view, TypeElement element, SourceTypes sources, Report.Builder report) {
        if (view.table().isEmpty()) {
            report.add(Code.VIEW_TABLE, view.namedSite(), view.named());
            return;
        }
        Report.Builder ofTable = new Report.Builder();
        Rules.check(view.table().get(), ofTable);
        if (!ofTable.build().isClean()) {
            return;
        }
        EntityTable table = resolver.apply(view.table().get());
        ViewRules.check(view, table, report);
        if (report.build().isClean()) {
            ItemView resolved = ViewResolver.resolve(view, table);
            JavaFile dao = ViewGenerator.generate(resolved);
            pipeline.write(List.of(dao), element, sources.generated(), report);
            pipeline.export(resolved, dao, element, report);
        }
    }
}
