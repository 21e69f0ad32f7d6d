package dev.stator.it.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kotlin finds one method for each call on attributes, queries and updates: it knows no difference between {@code long}
 * and {@code Long}. Its compiler is a process of its own, of Maven's class path.
 */
@Tag("once")
class KotlinTest {
    /** What the compiler consists of, and the library of what it compiles. */
    private static final List<String> PARTS = List.of("kotlin", "annotations");

    @Test
    void eachCallIsOfOneMethod(@TempDir Path target) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        String compiler = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry ->
                        PARTS.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(compiler).as("run by Maven").contains("kotlin-compiler-embeddable");
        Path calls = target.resolve("Calls.kt");
        try (var source = Objects.requireNonNull(KotlinTest.class.getResourceAsStream("Calls.kt"))) {
            Files.copy(source, calls);
        }
        Path output = target.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        compiler,
                        "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                        "-no-stdlib",
                        "-no-reflect",
                        "-nowarn",
                        "-d",
                        target.resolve("classes").toString(),
                        "-cp",
                        classPath,
                        calls.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(said.lines().filter(line -> line.contains("error:"))).isEmpty();
        assertThat(status).as(said).isZero();
        assertThat(target.resolve("classes/calls/CallsKt.class")).exists();
    }
}
