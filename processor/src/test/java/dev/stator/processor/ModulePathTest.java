package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.stator.annotation.Table;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The processor as a module, in a compiler of its own process: within ours it would find on the class path of the tests
 * what its module path lacks.
 */
class ModulePathTest {
    private static final String POST = """
            package blog;
            import dev.stator.annotation.*;
            @Table("posts") public record Post(@HashKey String id, @RangeKey java.time.Instant at, int likes) {}
            """;

    @TempDir
    private static Path folder;

    private static Path processor;

    record Result(int exit, String output) {}

    /** One jar as users get it, with JavaPoet inside. */
    @BeforeAll
    static void jar() throws Exception {
        processor = folder.resolve("stator-processor.jar");
        try (JarOutputStream jar =
                        new JarOutputStream(Files.newOutputStream(processor), automatic("dev.stator.processor"));
                FileSystem poet = FileSystems.newFileSystem(home(JavaFile.class))) {
            Path root = poet.getPath("/");
            add(home(StatorProcessor.class), home(StatorProcessor.class), jar);
            add(root, root.resolve("com"), jar);
        }
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void add(Path root, Path from, JarOutputStream jar) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, (OutputStream) jar);
            }
        }
    }

    /** Of a folder or a jar, as the build has it. */
    private static void addAll(Path home, JarOutputStream jar) throws IOException {
        if (Files.isDirectory(home)) {
            add(home, home.resolve("dev"), jar);
            return;
        }
        try (FileSystem files = FileSystems.newFileSystem(home)) {
            Path root = files.getPath("/");
            add(root, root.resolve("dev"), jar);
        }
    }

    private static Result javac(String name, String processors, List<String> options, String... sources)
            throws Exception {
        Path home = Files.createDirectory(folder.resolve(name));
        Files.createDirectories(home.resolve("blog"));
        List<String> command = new ArrayList<>(List.of(
                java("javac"),
                "--processor-module-path",
                processors,
                "-d",
                home.resolve("classes").toString()));
        command.addAll(options);
        for (String source : sources) {
            Path file = home.resolve("blog/Post.java");
            command.add(Files.writeString(file, source).toString());
        }
        return run(home, command);
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    @Test
    void worksAlone() throws Exception {
        Result result = javac("alone", processor.toString(), List.of("-cp", classPath()), POST);

        assertThat(result.output()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(folder.resolve("alone/classes/blog/PostDao.class")).exists();
    }

    @Test
    void worksBesideTheAnnotations() throws Exception {
        String both = processor + File.pathSeparator + home(Table.class);
        Result result = javac("beside", both, List.of("-cp", classPath()), POST);

        assertThat(result.output()).isEmpty();
        assertThat(result.exit()).isZero();
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        Result result = javac(
                "wrong", processor.toString(), List.of("-cp", classPath()), POST.replace("int", "@Default(\"x\") int"));

        assertThat(result.output()).contains("Post.java:3: error: [STA501] The @Default \"x\" of Post.likes");
        assertThat(result.exit()).isEqualTo(1);
    }

    /** A modular program that freezes, on modules that have only what is looked for. */
    private static String modular(String name, String... requires) throws Exception {
        Path modules = Files.createDirectory(folder.resolve(name + "-modules"));
        module(modules, "dev.stator.frozen.fory", false, "ForyFormat");
        module(modules, "org.apache.fory.core", true, "Fory");
        Path annotations = modules.resolve("annotation.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(annotations), automatic("annotation"))) {
            addAll(home(Table.class), jar);
        }
        String module = "module blog { requires annotation; " + String.join(" ", requires) + " }";
        String post = POST.replace("int likes", "@Frozen java.util.List<Integer> likes");
        Path source =
                Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("module-info.java"), module);
        Path blog = Files.createDirectories(folder.resolve(name + "/blog")).resolve("Post.java");
        Files.writeString(blog, post);
        return run(
                        folder.resolve(name),
                        List.of(
                                java("javac"),
                                "-proc:only",
                                "-d",
                                folder.resolve(name).toString(),
                                "-processor",
                                StatorProcessor.class.getName(),
                                "--processor-path",
                                classPath(),
                                "--module-path",
                                modules.toString(),
                                source.toString(),
                                blog.toString()))
                .output();
    }

    private static Manifest automatic(String name) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Automatic-Module-Name"), name);
        return manifest;
    }

    /** A module of one empty class. */
    private static void module(Path modules, String name, boolean explicit, String type) throws Exception {
        String home = explicit ? "org.apache.fory" : name;
        Path sources = Files.createDirectories(folder.resolve(modules.getFileName() + "-" + type));
        Path one = Files.writeString(
                sources.resolve(type + ".java"), "package " + home + "; public class " + type + " {}");
        List<String> command = new ArrayList<>(List.of(
                java("javac"), "-proc:none", "-d", sources.resolve("classes").toString(), one.toString()));
        if (explicit) {
            command.add(Files.writeString(
                            sources.resolve("module-info.java"), "module " + name + " { exports " + home + "; }")
                    .toString());
        }
        assertThat(run(sources, command).exit()).isZero();
        try (JarOutputStream jar = new JarOutputStream(
                Files.newOutputStream(modules.resolve(type + ".jar")), explicit ? plain() : automatic(name))) {
            add(sources.resolve("classes"), sources.resolve("classes"), jar);
        }
    }

    private static Manifest plain() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private static Result run(Path home, List<String> command) throws Exception {
        Path output = home.resolve("output");
        List<String> quick = new ArrayList<>(command);
        quick.addAll(1, List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        Process process = new ProcessBuilder(quick)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Result(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }

    @Test
    void aModuleThatFreezesRequiresWhatTheFormatIsMadeOf() throws Exception {
        assertThat(modular("unsaid", "requires dev.stator.frozen.fory;"))
                .contains("Post.java:3: error: [STA812] Post.likes is frozen, but no module of the program requires")
                .contains("requires org.apache.fory.core;");
        assertThat(modular("said", "requires dev.stator.frozen.fory;", "requires org.apache.fory.core;"))
                .doesNotContain("[STA");
    }
}
