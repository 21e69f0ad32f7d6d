package dev.stator.processor;

import com.palantir.javapoet.JavaFile;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.generate.ViewGenerator;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.ItemView;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.ViewModel;
import dev.stator.processor.read.SourceTypes;
import dev.stator.processor.read.ViewReader;
import dev.stator.processor.resolve.ViewResolver;
import dev.stator.processor.validate.ViewRules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/** Records that are put together of items, and their DAOs. */
final class Views extends DerivedRecords<ViewModel> {
    Views(ViewReader reader, Function<TableModel, EntityTable> resolver, Pipeline pipeline) {
        super(reader::read, resolver, pipeline);
    }

    @Override
    Optional<EntityTable> check(ViewModel view, Report.Builder report) {
        if (view.table().isEmpty()) {
            report.add(Code.VIEW_TABLE, view.namedSite(), view.named());
        }
        Optional<EntityTable> table = view.table().flatMap(this::meant);
        table.ifPresent(meant -> ViewRules.check(view, meant, report));
        return table;
    }

    @Override
    void write(ViewModel view, EntityTable table, TypeElement element, SourceTypes sources, Report.Builder report) {
        ItemView resolved = ViewResolver.resolve(view, table);
        JavaFile dao = ViewGenerator.generate(resolved);
        pipeline.write(List.of(dao), element, sources.generated(), report);
        pipeline.export(resolved, dao, element, report);
    }
}
