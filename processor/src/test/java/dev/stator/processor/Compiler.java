package dev.stator.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles sources in a folder of its own, under either compiler. */
enum Compiler {
    JAVAC {
        @Override
        JavaCompiler tool() {
            return ToolProvider.getSystemJavaCompiler();
        }

        @Override
        JavaFileManager given(ListedOnce manager) {
            return manager;
        }
    },
    ECJ {
        @Override
        JavaCompiler tool() {
            return new EclipseCompiler();
        }

        /** ecj keeps lists in a manager of its own kind. */
        @Override
        JavaFileManager given(ListedOnce manager) {
            return manager.files();
        }
    };

    private static final Pattern TYPE =
            Pattern.compile("(?:^|[\\s)])(?:record|class|enum|interface|@interface)\\s+([^\\s(<{]+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^(?:@.*)?\\s*package\\s+([\\w.]+);");

    private static final Pattern LIBRARIES = Pattern.compile(
            "[/\\\\](annotations|runtime|stator-annotations[^/]*|stator-runtime[^/]*)([/\\\\]target[/\\\\]classes)?$"
                    + "|jspecify|reactive-streams|software[/\\\\]amazon");

    private static final Path FOLDER = folder();

    /** In the place of the artifact that is built after us. */
    private static final String FORMAT = """
            package dev.stator.frozen.fory;
            public enum ForyFormat implements dev.stator.frozen.FrozenFormat {
                INSTANCE;
                @Override public int id() { return 1; }
                @Override public dev.stator.frozen.FrozenSerializer serializer(dev.stator.frozen.FrozenType<?> type) {
                    throw new UnsupportedOperationException();
                }
            }
            """;

    /** By thread, as none of them is for several. */
    private static final ThreadLocal<Map<Tools, ListedOnce>> MANAGERS = ThreadLocal.withInitial(HashMap::new);

    private static final Path FROZEN = frozen();

    private record Tools(Compiler compiler, List<Path> classPath) {}

    abstract JavaCompiler tool();

    /** What the compiler is given for files. */
    abstract JavaFileManager given(ListedOnce manager);

    /** Compiles with the processor as users get it. */
    Compilation compile(String... sources) {
        return compile(new StatorProcessor(), List.of(), List.of(), List.of(sources));
    }

    /** Compiles with the processor, and without the artifact that freezes. */
    Compilation compileWithoutFrozen(String... sources) {
        try {
            Path folder = Files.createTempDirectory(FOLDER, "compile");
            return compile(folder, List.of(new StatorProcessor()), List.of(), libraries(), List.of(sources));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code classPath} comes before the libraries; with a module path there is neither. */
    Compilation compile(Processor processor, List<String> options, List<Path> classPath, List<String> sources) {
        return compile(List.of(processor), options, classPath, sources);
    }

    Compilation compile(List<Processor> processors, List<String> options, List<Path> classPath, List<String> sources) {
        try {
            Path folder = Files.createTempDirectory(FOLDER, "compile");
            List<Path> path = new ArrayList<>(classPath);
            path.addAll(libraries());
            path.add(FROZEN);
            return compile(folder, processors, options, path, sources);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Compilation compile(
            Path folder, List<Processor> processors, List<String> options, List<Path> classPath, List<String> sources)
            throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path generated = Files.createDirectory(folder.resolve("generated"));
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            Path file = folder.resolve("src").resolve(path(source));
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source));
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        ListedOnce manager = manager(options, classPath);
        manager.files().setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        manager.files().setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
        List<String> all = new ArrayList<>(List.of("-parameters"));
        all.addAll(options);
        JavaCompiler.CompilationTask task = tool().getTask(
                        Writer.nullWriter(),
                        given(manager),
                        diagnostics,
                        all,
                        null,
                        manager.files().getJavaFileObjectsFromPaths(files));
        task.setProcessors(processors);
        boolean success = task.call();
        return new Compilation(success, List.copyOf(diagnostics.getDiagnostics()), read(generated), classes);
    }

    /**
     * One manager for all that a thread compiles on the same class path, since opening its jars is what takes the time.
     */
    private ListedOnce manager(List<String> options, List<Path> classPath) throws IOException {
        Tools tools = new Tools(this, classPath);
        ListedOnce known = MANAGERS.get().get(tools);
        boolean modules = options.contains("--module-path");
        if (known != null && !modules) {
            return known;
        }
        ListedOnce manager = new ListedOnce(tool().getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
        // Processors are given. Where there is no such path, javac looks for plug-ins in every jar of the class path.
        manager.files().setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
        if (!modules) {
            manager.files().setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            MANAGERS.get().put(tools, manager);
        }
        return manager;
    }

    /** Holds all that is compiled, until the JVM ends. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("stator-compile");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.toFile())));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path frozen() {
        try {
            Path folder = Files.createTempDirectory(FOLDER, "frozen");
            Compilation compilation = JAVAC.compile(folder, List.of(), List.of(), libraries(), List.of(FORMAT));
            if (!compilation.success()) {
                throw new IllegalStateException(compilation.diagnostics().toString());
            }
            return compilation.classes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(File file) {
        File[] inside = file.listFiles();
        if (inside != null) {
            for (File each : inside) {
                delete(each);
            }
        }
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }

    /** What users' sources and generated code see. */
    private static List<Path> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> LIBRARIES.matcher(entry).find())
                .map(Path::of)
                .toList();
    }

    private static String path(String source) {
        Matcher home = PACKAGE.matcher(source);
        String folder = home.find() ? home.group(1).replace('.', '/') + "/" : "";
        if (source.contains("module ")
                && source.strip().endsWith("}")
                && !TYPE.matcher(source).find()) {
            return "module-info.java";
        }
        Matcher type =
                TYPE.matcher(source.replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "").replaceAll("\"[^\"]*\"", ""));
        return folder + (type.find() ? type.group(1) : "package-info") + ".java";
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    /**
     * What came of it.
     *
     * @param generated text of the generated sources by path
     * @param classes folder of class files
     */
    record Compilation(
            boolean success,
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            Map<String, String> generated,
            Path classes) {
        private static final Pattern ID = Pattern.compile("\\[(STA\\d{3})\\]");

        /** Our faults in the order printed. */
        List<Fault> faults() {
            List<Fault> faults = new ArrayList<>();
            for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
                String message = diagnostic.getMessage(Locale.ROOT);
                Matcher id = ID.matcher(message);
                if (id.find()) {
                    faults.add(new Fault(id.group(1), diagnostic.getLineNumber(), place(diagnostic), message));
                }
            }
            return faults;
        }

        /** Ids of our faults in the order printed. */
        List<String> ids() {
            return faults().stream().map(Fault::id).toList();
        }

        private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
            if (diagnostic.getSource() == null || diagnostic.getPosition() < 0) {
                return "";
            }
            try {
                String source = diagnostic.getSource().getCharContent(true).toString();
                return Fault.shown(source.substring((int) diagnostic.getPosition()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /**
     * A fault as printed.
     *
     * @param line where it is shown
     * @param place the beginning of what stands there, without line breaks
     */
    record Fault(String id, long line, String place, String message) {
        private static final int LENGTH = 40;

        static String shown(String source) {
            String flat = source.replaceAll("\\s+", " ");
            return flat.substring(0, Math.min(flat.length(), LENGTH));
        }
    }
}
