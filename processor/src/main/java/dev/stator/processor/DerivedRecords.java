package dev.stator.processor;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.read.MissingTypes;
import dev.stator.processor.read.SourceTypes;
import dev.stator.processor.read.annotation.NoJavaException;
import dev.stator.processor.validate.Rules;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/**
 * Records that are made of what a table stores, and are no records of it: from source to what is generated for them.
 *
 * @param <M> what is read of one
 */
abstract class DerivedRecords<M> {
    private final Reader<M> reader;
    private final Function<TableModel, EntityTable> resolver;

    /** Reads one, or reports why it cannot be read. */
    interface Reader<M> {
        Optional<M> read(
                TypeElement type,
                SourceTypes sources,
                MissingTypes missing,
                MissingTypes ofTable,
                Report.Builder report);
    }

    /** What writes files, and reports. */
    final Pipeline pipeline;

    DerivedRecords(Reader<M> reader, Function<TableModel, EntityTable> resolver, Pipeline pipeline) {
        this.reader = reader;
        this.resolver = resolver;
        this.pipeline = pipeline;
    }

    /**
     * Writes what is generated for one, or reports all that is wrong with it.
     *
     * @return false if it or its table meets a type that is not there yet: nothing is reported or written
     */
    final boolean run(TypeElement type, SourceTypes sources) {
        return run(type, sources, false);
    }

    /** Reports what else is wrong with one that waited in vain. */
    final void last(TypeElement type, SourceTypes sources) {
        run(type, sources, true);
    }

    private boolean run(TypeElement type, SourceTypes sources, boolean waited) {
        Report.Builder report = new Report.Builder();
        try {
            MissingTypes missing = new MissingTypes(sources);
            MissingTypes ofTable = new MissingTypes(sources);
            Optional<M> read = reader.read(type, sources, missing, ofTable, report);
            boolean whole = missing.isEmpty() && ofTable.isEmpty();
            if (!whole && !waited) {
                return false;
            }
            if (read.isPresent() && ofTable.isEmpty()) {
                Optional<EntityTable> table = check(read.get(), report);
                if (table.isPresent() && whole && report.build().isClean()) {
                    write(read.get(), table.get(), type, sources, report);
                }
            }
        } catch (NoJavaException refused) {
            return false;
        } catch (RuntimeException | StackOverflowError bug) {
            Pipeline.bug(type, bug, report);
        }
        pipeline.print(report);
        return true;
    }

    /** Reports what is wrong, and answers what the table means; empty if it is wrong, of which its own root is told. */
    abstract Optional<EntityTable> check(M read, Report.Builder report);

    /** Writes what is generated for one that is right. */
    abstract void write(M read, EntityTable table, TypeElement type, SourceTypes sources, Report.Builder report);

    /** What a table means; empty if it is wrong, of which its own root is told. */
    final Optional<EntityTable> meant(TableModel table) {
        Report.Builder ofTable = new Report.Builder();
        Rules.check(table, ofTable);
        return ofTable.build().isClean() ? Optional.of(resolver.apply(table)) : Optional.empty();
    }
}
