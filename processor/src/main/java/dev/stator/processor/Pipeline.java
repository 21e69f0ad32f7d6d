package dev.stator.processor;

import com.palantir.javapoet.JavaFile;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Reporter;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.generate.export.SchemaFile;
import dev.stator.processor.generate.export.SchemaFormat;
import dev.stator.processor.lock.LockFile;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.read.DeclarationReader;
import dev.stator.processor.read.MissingTypeException;
import dev.stator.processor.read.NoJavaException;
import dev.stator.processor.read.SourceTypes;
import dev.stator.processor.read.TableReader;
import dev.stator.processor.validate.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;

/** One root from source to generated files: read, validate, hold to the lock, resolve, generate, write. */
final class Pipeline {
    private final DeclarationReader declarations;
    private final TableReader reader;
    private final Function<TableModel, EntityTable> resolver;
    private final Function<EntityTable, List<JavaFile>> generators;
    private final Set<SchemaFormat> exports;
    private final Optional<LockFile> lock;
    private final OutputFiles output;
    private final Reporter reporter;

    /** The root that each file was written for, as text: elements do not outlive their round. */
    private final Map<String, String> writers = new HashMap<>();

    Pipeline(
            DeclarationReader declarations,
            TableReader reader,
            Function<TableModel, EntityTable> resolver,
            Function<EntityTable, List<JavaFile>> generators,
            Set<SchemaFormat> exports,
            Optional<LockFile> lock,
            OutputFiles output,
            Reporter reporter) {
        this.declarations = declarations;
        this.reader = reader;
        this.resolver = resolver;
        this.generators = generators;
        this.exports = exports;
        this.lock = lock;
        this.output = output;
        this.reporter = reporter;
    }

    /**
     * Writes the files of a root, or reports all that is wrong with it. Of one that is no Java it says nothing, as the
     * compiler does.
     *
     * @param sources what stands in source; takes the names of the files written
     * @throws MissingTypeException if the root meets a type that is not there yet; nothing is reported or written
     */
    void run(TypeElement root, SourceTypes sources) {
        Report.Builder report = new Report.Builder();
        try {
            Optional<TableModel> table = reader.read(root, sources, report);
            table.ifPresent(model -> Rules.check(model, report));
            if (table.isPresent() && lock.isPresent() && report.build().isClean()) {
                lock.get().check(table.get(), report);
            }
            if (table.isPresent() && report.build().isClean()) {
                EntityTable resolved = resolver.apply(table.get());
                write(generators.apply(resolved), root, sources.generated(), report);
                export(resolved, root, report);
            }
        } catch (MissingTypeException missing) {
            throw missing;
        } catch (NoJavaException refused) {
            return;
        } catch (RuntimeException | StackOverflowError bug) {
            bug(root, bug, report);
        }
        reporter.print(report.build());
    }

    /** Reports annotations that do nothing, on a type in source and those inside. */
    void checkDeclarations(TypeElement source) {
        Report.Builder report = new Report.Builder();
        try {
            declarations.read(source).forEach(type -> Rules.check(type, report));
        } catch (RuntimeException | StackOverflowError bug) {
            bug(source, bug, report);
        }
        reporter.print(report.build());
    }

    /** Reports a root whose missing type never came. */
    void refuse(TypeElement root, MissingTypeException missing) {
        Report.Builder report = new Report.Builder();
        report.addNested(Code.UNRESOLVED, missing.site(), Site.of(root), "", root.getSimpleName(), missing.type());
        reporter.print(report.build());
    }

    /** Stops at the first file that cannot be written: the others would only say the same. */
    private void write(List<JavaFile> files, TypeElement root, Set<String> written, Report.Builder report) {
        for (JavaFile file : files) {
            String name = OutputFiles.name(file);
            try {
                output.write(file, root);
                written.add(name);
                writers.put(name, root.getQualifiedName().toString());
            } catch (FilerException refused) {
                report.add(Code.WRITTEN_TWICE, Site.of(root), name, root.getSimpleName(), why(refused, name));
                return;
            } catch (IOException failure) {
                notWritten(name, root, failure, report);
                return;
            }
        }
    }

    private String why(FilerException refused, String file) {
        String writer = writers.get(file);
        return writer == null
                ? "is refused by the compiler: " + refused.getMessage()
                        + ". If another processor generates it, rename the record."
                : "is generated already, for " + writer + ". Rename one of the two.";
    }

    private void export(EntityTable table, TypeElement root, Report.Builder report) {
        for (SchemaFormat format : exports) {
            SchemaFile file = format.describe(table);
            try {
                output.write(file, root);
            } catch (IOException failure) {
                notWritten(file.path(), root, failure, report);
                return;
            }
        }
    }

    private static void notWritten(String file, TypeElement root, IOException failure, Report.Builder report) {
        report.add(Code.NOT_WRITTEN, Site.of(root), file, failure);
    }

    private static void bug(TypeElement type, Throwable bug, Report.Builder report) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace, true));
        report.add(Code.BUG, Site.of(type), type.getQualifiedName(), trace);
    }
}
