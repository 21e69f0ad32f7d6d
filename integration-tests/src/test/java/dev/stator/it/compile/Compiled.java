package dev.stator.it.compile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What javac with the processor made of a source file.
 *
 * @param errors its errors, in order
 * @param output where class files and generated sources are
 */
public record Compiled(List<Diagnostic<? extends JavaFileObject>> errors, Path output) {

    /** The processor of Stator. */
    public static final String STATOR = "dev.stator.processor.StatorProcessor";

    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** One for all that a thread compiles, since opening the jars of the class path is what takes the time. */
    private static final ThreadLocal<StandardJavaFileManager> MANAGERS = ThreadLocal.withInitial(Compiled::manager);

    private static StandardJavaFileManager manager() {
        StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            // Processors are given. Where there is no such path, javac looks for plug-ins in every jar of the class
            // path.
            manager.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return manager;
    }

    /** Compiles one file; {@code name} is its class, with package. */
    public static Compiled of(String name, String source, String... options) {
        return of(sources(Map.of(name, source)), List.of(STATOR), options);
    }

    /** Compiles several files at once; the keys are their classes, with packages. */
    public static Compiled of(Map<String, String> sources) {
        return of(sources, List.of(STATOR));
    }

    /** Compiles several files with several processors, which take their turns in this order. */
    public static Compiled of(Map<String, String> sources, List<String> processors) {
        return of(sources(sources), processors);
    }

    /** Processes a class that is in a folder already, compiled; what is generated comes there too. */
    public static Compiled ofClass(String name, Path folder) throws IOException {
        StandardJavaFileManager manager = manager();
        manager.setLocationFromPaths(
                StandardLocation.CLASS_PATH,
                Stream.concat(Stream.of(folder), CLASS_PATH.stream()).toList());
        return run(manager, folder, List.of(), List.of(name), List.of(STATOR));
    }

    /** Compiles one file against what is already compiled, without any processor. */
    public static Compiled unprocessed(String name, String source) {
        return of(sources(Map.of(name, source)), List.of());
    }

    private static List<Source> sources(Map<String, String> sources) {
        return sources.entrySet().stream()
                .map(file -> new Source(file.getKey(), file.getValue()))
                .toList();
    }

    private static Compiled of(List<Source> files, List<String> processors, String... options) {
        try {
            return run(MANAGERS.get(), Files.createTempDirectory("compiled"), files, List.of(), processors, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compiled run(
            StandardJavaFileManager manager,
            Path output,
            List<Source> files,
            List<String> classes,
            List<String> processors,
            String... more)
            throws IOException {
        List<String> options = new ArrayList<>(List.of(more));
        if (processors.isEmpty()) {
            options.add("-proc:none");
        }
        manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        CompilationTask task = JAVAC.getTask(null, manager, diagnostics, options, classes, files);
        if (!processors.isEmpty()) {
            task.setProcessors(processors.stream().map(Compiled::processor).toList());
        }
        task.call();
        return new Compiled(
                diagnostics.getDiagnostics().stream()
                        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                        .toList(),
                output);
    }

    /** As javac finds it, by its service file. */
    private static Processor processor(String name) {
        return ServiceLoader.load(Processor.class).stream()
                .filter(p -> p.type().getName().equals(name))
                .findFirst()
                .orElseThrow()
                .get();
    }

    /** Whether there were no errors. */
    public boolean succeeded() {
        return errors.isEmpty();
    }

    /** The errors as text. */
    public String messages() {
        StringBuilder text = new StringBuilder();
        errors.forEach(e -> text.append(e.getLineNumber())
                .append(": ")
                .append(e.getMessage(Locale.ROOT))
                .append('\n'));
        return text.toString();
    }

    /** A loader of the compiled classes. */
    public ClassLoader loader() {
        try {
            return new URLClassLoader(new URL[] {output.toUri().toURL()}, Compiled.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
