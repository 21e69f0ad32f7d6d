package dev.stator.it.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The compiler of Kotlin, of Maven's class path: a process of its own for each run. */
final class KotlinCompiler {
    static final String CLASS_PATH = System.getProperty("java.class.path");
    /** What it consists of, and the library of what it compiles. */
    private static final List<String> PARTS = List.of("kotlin", "annotations");

    private KotlinCompiler() {}

    /** What it said, and the status that it ended with. */
    record Run(int status, String said) {}

    static Run run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        String compiler = entries(PARTS);
        assertThat(compiler).as("run by Maven").contains("kotlin-compiler-embeddable");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                compiler,
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-stdlib",
                "-no-reflect",
                "-nowarn",
                "-cp",
                CLASS_PATH));
        command.addAll(arguments);
        Path output = folder.resolve("output");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return new Run(status, Files.readString(output, StandardCharsets.UTF_8));
    }

    /** Of the class path, those whose file begins with one of these. */
    static String entries(List<String> files) {
        return Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(entry ->
                        files.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
