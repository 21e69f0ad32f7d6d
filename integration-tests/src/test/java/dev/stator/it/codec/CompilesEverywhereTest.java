package dev.stator.it.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code compiles without a warning in more settings than this module's own build. */
@Tag("once")
class CompilesEverywhereTest {
    private static final Path CORPUS = Path.of("src", "test", "java", "dev", "stator", "it", "codec");
    private static final List<String> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .toList();

    @TempDir
    Path output;

    @Test
    void withEveryLintAndWithTheJavadocChecked() throws IOException {
        compile(corpus(), List.of("-cp", join(CLASS_PATH), "-Xlint:all,-processing", "-Xdoclint:all/protected"));
        assertThat(output.resolve("dev/stator/it/codec/AwkwardDao.class")).exists();
    }

    @Test
    void withoutJspecify() throws IOException {
        List<String> without =
                CLASS_PATH.stream().filter(entry -> !entry.contains("jspecify")).toList();
        compile(
                List.of(source("shop.Item", ITEM)),
                List.of("-cp", join(without), "-Xlint:all,-processing", "-Xdoclint:all/protected"));
        assertThat(Files.readString(output.resolve("shop/ItemByOwner.java"))).doesNotContain("jspecify");
    }

    @Test
    void inAModuleThatDoesNotReadTheCompiler() throws IOException {
        String module = """
                /** A module of a user's, with the libraries on the class path. */
                module shop {
                    exports shop;
                }
                """;
        compile(
                List.of(source("module-info", module), source("shop.Item", ITEM)),
                List.of(
                        "-cp",
                        join(CLASS_PATH),
                        "--add-reads",
                        "shop=ALL-UNNAMED",
                        "-Xlint:all,-processing,-exports",
                        "-Xdoclint:all/protected"));
        assertThat(Files.readString(output.resolve("shop/ItemDao.java"))).doesNotContain("@Generated");
    }

    private static final String ITEM = """
            package shop;

            import dev.stator.annotation.*;
            import java.util.*;

            /**
             * Something to sell.
             *
             * @param owner who has it
             * @param number counts
             * @param parts what it consists of
             * @param colour what it looks like
             * @param note may be missing
             */
            @Table("items")
            @Gsi(name = "by-owner", hashKey = "owner", projection = IndexProjection.INCLUDE, include = "note")
            public record Item(
                    @HashKey long number, Optional<String> owner, Map<String, Part> parts, Colour colour, String note) {
                /**
                 * Part of an item.
                 *
                 * @param name what it is called
                 * @param parts its own
                 * @param content what is in it
                 */
                record Part(String name, List<Part> parts, Content content) {}

                /** What may be in a part. */
                sealed interface Content {}

                /** Nothing. */
                record Nothing() implements Content {}

                /** Visible here only, though the DAO is public. */
                enum Colour { RED }
            }
            """;

    /** Only what is said of generated files counts: the module's own build looks after the others. */
    private void compile(List<JavaFileObject> sources, List<String> options) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        List<String> all = new ArrayList<>(List.of(
                "--release",
                "17",
                "-Xmaxwarns",
                "10000",
                "-processorpath",
                join(CLASS_PATH),
                "-processor",
                "dev.stator.processor.StatorProcessor",
                "-d",
                output.toString()));
        all.addAll(options);
        DiagnosticCollector<JavaFileObject> log = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled =
                    compiler.getTask(null, files, log, all, null, sources).call();
            assertThat(log.getDiagnostics())
                    .filteredOn(Diagnostic::getKind, Diagnostic.Kind.ERROR)
                    .isEmpty();
            assertThat(compiled).isTrue();
        }
        assertThat(log.getDiagnostics()).filteredOn(this::ofGenerated).isEmpty();
    }

    private boolean ofGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        return file == null || file.toUri().getPath().startsWith(output.toString());
    }

    private static List<JavaFileObject> corpus() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            List<Path> records = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !file.getFileName().toString().matches(".*Test.java|Samples.java|GeneratedClasses.java"))
                    .toList();
            List<JavaFileObject> sources = new ArrayList<>();
            for (Path record : records) {
                sources.add(
                        source(CORPUS.relativize(record).toString().replace(".java", ""), Files.readString(record)));
            }
            return sources;
        }
    }

    private static JavaFileObject source(String name, String text) {
        URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String join(List<String> entries) {
        return entries.stream().collect(Collectors.joining(File.pathSeparator));
    }
}
