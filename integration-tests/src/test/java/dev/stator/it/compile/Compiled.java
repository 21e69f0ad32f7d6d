package dev.stator.it.compile;

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
        return of(Map.of(name, source), true, options);
    }

    /** Compiles several files at once; the keys are their classes, with packages. */
    public static Compiled of(Map<String, String> sources) {
        return of(sources, true);
    }

    /** Compiles one file against what is already compiled, without any processor. */
    public static Compiled unprocessed(String name, String source) {
        return of(Map.of(name, source), false);
    }

    private static Compiled of(Map<String, String> sources, boolean processed, String... more) {
        try {
            Path output = Files.createTempDirectory("compiled");
            List<String> options = new ArrayList<>(List.of(more));
            if (!processed) {
                options.add("-proc:none");
            }
            StandardJavaFileManager manager = MANAGERS.get();
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            var diagnostics = new DiagnosticCollector<JavaFileObject>();
            List<Source> files = sources.entrySet().stream()
                    .map(file -> new Source(file.getKey(), file.getValue()))
                    .toList();
            CompilationTask task = JAVAC.getTask(null, manager, diagnostics, options, null, files);
            if (processed) {
                task.setProcessors(List.of(processor()));
            }
            task.call();
            return new Compiled(
                    diagnostics.getDiagnostics().stream()
                            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                            .toList(),
                    output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As javac finds it, by its service file. */
    private static Processor processor() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(p -> p.type().getName().equals("dev.stator.processor.StatorProcessor"))
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
