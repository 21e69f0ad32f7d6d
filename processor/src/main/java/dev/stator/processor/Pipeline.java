package dev.stator.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Reporter;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.generate.export.SchemaFile;
import dev.stator.processor.generate.export.SchemaFormat;
import dev.stator.processor.lock.LockFile;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.ItemView;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.read.DeclarationReader;
import dev.stator.processor.read.MissingTypes;
import dev.stator.processor.read.MissingTypes.MissingType;
import dev.stator.processor.read.SourceTypes;
import dev.stator.processor.read.TableReader;
import dev.stator.processor.read.annotation.NoJavaException;
import dev.stator.processor.validate.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;

/** One root from source to generated files: read, validate, resolve, hold to the lock, generate, write. */
final class Pipeline {
    private static final Pattern NO_NAME = Pattern.compile("[^\\w$]+", Pattern.UNICODE_CHARACTER_CLASS);

    private final DeclarationReader declarations;
    private final TableReader reader;
    private final Function<TableModel, EntityTable> resolver;
    private final Function<EntityTable, List<JavaFile>> generators;
    private final Set<SchemaFormat> exports;
    private final Optional<LockFile> lock;
    private final OutputFiles output;
    private final Reporter reporter;
    private final DeclaredKeys declaredKeys = new DeclaredKeys();

    /** The root that each file was written for, as text: elements do not outlive their round. */
    private final Map<String, String> writers = new HashMap<>();

    /** The roots of this round that wait, as far as they are right, and the simple names of what is waited for. */
    private final Map<TypeElement, TableModel> waiting = new LinkedHashMap<>();

    private final Set<String> wanted = new HashSet<>();

    private final Owners owners = new Owners();

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

    /** Notes the names of what a root will give, if it is right, and of the records that it holds. */
    void expect(TypeElement root, SourceTypes sources) {
        Report.Builder report = new Report.Builder();
        try {
            reader.generated(root).forEach(sources::expect);
            reader.records(root).forEach(sources::list);
        } catch (NoJavaException refused) {
            return; // It gives nothing, and the compiler tells of it.
        } catch (RuntimeException | StackOverflowError bug) {
            bug(root, bug, report);
        }
        reporter.print(report.build());
    }

    /**
     * Writes the files of a root, or reports all that is wrong with it. Of one that is no Java it says nothing, as the
     * compiler does.
     *
     * @param sources what stands in source; takes the names of the files written
     * @return false if the root meets a type that is not there yet: nothing is reported or written
     */
    boolean run(TypeElement root, SourceTypes sources) {
        return run(root, sources, missing -> Optional.empty());
    }

    /**
     * Ends a round: of the roots that wait and are right so far, writes the keys that some root waits for, as keys of
     * each other do. No others: Eclipse's compiler can lose a file of an early round.
     */
    void writeKeys(SourceTypes sources) {
        waiting.forEach((root, table) -> {
            Report.Builder report = new Report.Builder();
            try {
                write(keys(table), root, sources.generated(), report);
            } catch (RuntimeException bug) {
                bug(root, bug, report);
            }
            reporter.print(report.build());
        });
        waiting.clear();
        wanted.clear();
    }

    /**
     * Reports what is wrong with a root that waited in vain.
     *
     * @param failed whether there are errors: the type may be missing because its own processor failed, and has said so
     */
    void last(TypeElement root, SourceTypes sources, boolean failed) {
        run(root, sources, missing -> Optional.of(failed ? List.of() : untold(missing)));
    }

    /** Those of which the compiler itself says nothing, as it does not look at the source that mentions them. */
    private List<MissingType> untold(MissingTypes missing) {
        return missing.unknown().stream()
                .filter(type -> !reporter.isOpen(type.site()))
                .toList();
    }

    /** @param waited of a root that waited long enough, what to tell of the missing types */
    private boolean run(
            TypeElement root, SourceTypes sources, Function<MissingTypes, Optional<List<MissingType>>> waited) {
        Report.Builder report = new Report.Builder();
        try {
            MissingTypes missing = new MissingTypes(sources);
            Optional<TableModel> table = reader.read(root, sources, missing, report);
            table.ifPresent(model -> {
                owners.claim(model, root, report);
                Rules.check(model, report);
            });
            if (!missing.isEmpty()) {
                Optional<List<MissingType>> untold = waited.apply(missing);
                if (untold.isEmpty()) {
                    missing.names().forEach(name -> wanted.addAll(List.of(NO_NAME.split(name))));
                    table.filter(model -> report.build().isClean() && model.isKeyKnown())
                            .ifPresent(model -> waiting.put(root, model));
                    return false;
                }
                untold.get()
                        .forEach(type -> report.addNested(
                                Code.UNRESOLVED, type.site(), Site.of(root), "", root.getSimpleName(), type.name()));
            } else if (table.isPresent()) {
                generate(table.get(), root, sources, report);
            }
        } catch (NoJavaException refused) {
            return waited.apply(new MissingTypes(sources)).isPresent();
        } catch (RuntimeException | StackOverflowError bug) {
            bug(root, bug, report);
        }
        reporter.print(report.build());
        return true;
    }

    private void generate(TableModel table, TypeElement root, SourceTypes sources, Report.Builder report) {
        if (!report.build().isClean()) {
            return;
        }
        EntityTable resolved = resolver.apply(table);
        lock.ifPresent(file -> file.check(table, resolved, report));
        if (report.build().isClean()) {
            List<JavaFile> files = generators.apply(resolved);
            write(files, root, sources.generated(), report);
            export(exports.stream().map(format -> format.describe(resolved, files)), root, report);
            noteKey(resolved, table.nameSite());
        }
    }

    private void noteKey(EntityTable table, Site nameSite) {
        Report.Builder notes = new Report.Builder();
        declaredKeys.note(table, nameSite, notes);
        reporter.print(notes.build());
    }

    /** The files of the keys that are waited for, which take nothing but the components of the key. */
    private List<JavaFile> keys(TableModel table) {
        Set<String> keys = table.entities().stream()
                .map(entity -> GeneratedNames.key(entity.base()))
                .filter(key -> wanted.contains(key.simpleName()))
                .map(ClassName::canonicalName)
                .collect(Collectors.toSet());
        return keys.isEmpty()
                ? List.of()
                : generators.apply(resolver.apply(table.withoutMissing())).stream()
                        .filter(file -> keys.contains(OutputFiles.name(file)))
                        .toList();
    }

    /** Reports annotations that do nothing, on a type in source and those inside. */
    void checkDeclarations(TypeElement source, SourceTypes sources) {
        Report.Builder report = new Report.Builder();
        try {
            declarations.read(source, sources.listed()).forEach(type -> Rules.check(type, report));
        } catch (NoJavaException refused) {
            return; // The compiler tells of it.
        } catch (RuntimeException | StackOverflowError bug) {
            bug(source, bug, report);
        }
        reporter.print(report.build());
    }

    /** Stops at the first file that cannot be written: the others would only say the same. */
    void write(List<JavaFile> files, TypeElement root, Set<String> written, Report.Builder report) {
        for (JavaFile file : files) {
            String name = OutputFiles.name(file);
            if (root.getQualifiedName().contentEquals(writers.getOrDefault(name, ""))) {
                continue; // A key that was written before the rest.
            }
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

    /** Shows what was found. */
    void print(Report.Builder report) {
        reporter.print(report.build());
    }

    private String why(FilerException refused, String file) {
        String writer = writers.get(file);
        return writer == null
                ? "is refused by the compiler: " + refused.getMessage()
                        + ". If another processor generates it, rename the record."
                : "is generated already, for " + writer + ". Rename one of the two.";
    }

    /** Writes what describes a view. */
    void export(ItemView view, JavaFile dao, TypeElement element, Report.Builder report) {
        export(exports.stream().flatMap(format -> format.describe(view, dao).stream()), element, report);
    }

    private void export(Stream<SchemaFile> files, TypeElement root, Report.Builder report) {
        for (SchemaFile file : files.toList()) {
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

    static void bug(TypeElement type, Throwable bug, Report.Builder report) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace, true));
        report.add(Code.BUG, Site.of(type), type.getQualifiedName(), trace);
    }
}
