package dev.stator.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import dev.stator.processor.diagnostics.Reporter;
import dev.stator.processor.generate.Generators;
import dev.stator.processor.lock.LockFile;
import dev.stator.processor.lock.LockFile.Scope;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.read.DeclarationReader;
import dev.stator.processor.read.ProjectionRecordReader;
import dev.stator.processor.read.SourceTypes;
import dev.stator.processor.read.TableReader;
import dev.stator.processor.read.ViewReader;
import dev.stator.processor.resolve.Resolver;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Writes codec, typed attributes, key and DAO for each record with {@code @Table}, or says what is wrong with it. */
@AutoService(Processor.class)
public final class StatorProcessor extends AbstractProcessor {
    private final Function<TableModel, EntityTable> resolver;
    private final Function<EntityTable, List<JavaFile>> generators;
    private @Nullable Rounds rounds;

    /** As compilers find it. */
    public StatorProcessor() {
        this(Resolver::resolve, Generators::generate);
    }

    StatorProcessor(Function<TableModel, EntityTable> resolver, Function<EntityTable, List<JavaFile>> generators) {
        this.resolver = resolver;
        this.generators = generators;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.stator.annotation.*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.copyOf(Options.NAMES);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        SourceTypes sources = new SourceTypes();
        Reporter reporter = new Reporter(environment, sources::contains);
        Options options = Options.read(environment.getOptions(), reporter);
        ClassPath classPath = new ClassPath(environment.getFiler(), environment.getElementUtils());
        boolean blind = isBlind(environment);
        TableReader reader = new TableReader(
                environment.getTypeUtils(), environment.getElementUtils(), options.inject(), classPath, blind);
        DeclarationReader declarations = new DeclarationReader(environment.getTypeUtils());
        OutputFiles output = new OutputFiles(environment.getFiler());
        Pipeline pipeline = new Pipeline(
                declarations,
                reader,
                resolver,
                generators,
                options.export(),
                lock(options, environment.getElementUtils()),
                output,
                reporter);
        ViewReader views = new ViewReader(environment.getElementUtils(), options.inject(), reader);
        ProjectionRecordReader projections =
                new ProjectionRecordReader(environment.getElementUtils(), classPath, blind, reader);
        rounds = new Rounds(
                environment.getElementUtils(),
                sources,
                pipeline,
                new Views(views, resolver, pipeline),
                new ProjectionRecords(projections, resolver, pipeline));
    }

    private static Optional<LockFile> lock(Options options, Elements elements) {
        Predicate<String> exists = name -> elements.getTypeElement(name) != null;
        return options.schemaLock()
                .map(path -> new LockFile(path, Scope.SCHEMA, exists))
                .or(() -> options.frozenLock().map(path -> new LockFile(path, Scope.FROZEN, exists)));
    }

    /** Claims the annotations that it supports, Stator's own: nobody else is to tell of them, or to miss them. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // Else javac warns that nobody claimed them; they are for nobody else.
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (rounds != null) {
            rounds.next(round);
        }
        return true;
    }

    /**
     * Before JDK 22 javac shows no annotations on types that it reads from class files (JDK-8225377); Eclipse's
     * compiler does.
     */
    private static boolean isBlind(ProcessingEnvironment environment) {
        return Runtime.version().feature() < 22
                && !environment.getClass().getName().startsWith("org.eclipse.jdt.");
    }
}
