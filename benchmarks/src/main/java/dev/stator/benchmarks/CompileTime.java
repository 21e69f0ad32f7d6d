package dev.stator.benchmarks;

import static java.util.stream.Collectors.joining;

import dev.stator.benchmarks.compile.Compilation;
import dev.stator.benchmarks.compile.Contender;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What it costs to compile the entities of each contender: CPU time of a fresh JVM with default flags, user and system,
 * those of its own compiler and collector included.
 *
 * @param entities how many are compiled at a time
 * @param rounds how often
 */
record CompileTime(int entities, int rounds, Map<Contender, Compiled> results) {
    /**
     * A contender's compilations.
     *
     * @param millis of CPU, ascending
     * @param generated what its processor wrote
     */
    record Compiled(List<Long> millis, Size written, Size generated) {
        long least() {
            return millis.get(0);
        }

        double median() {
            int middle = millis.size() / 2;
            return millis.size() % 2 == 1 ? millis.get(middle) : (millis.get(middle - 1) + millis.get(middle)) / 2.0;
        }
    }

    /** How much source there is. */
    record Size(int files, long lines, long bytes) {
        static Size of(Path folder) throws IOException {
            int files = 0;
            long lines = 0;
            long bytes = 0;
            for (Path source : sources(folder)) {
                files++;
                bytes += Files.size(source);
                try (Stream<String> text = Files.lines(source)) {
                    lines += text.count();
                }
            }
            return new Size(files, lines, bytes);
        }
    }

    /**
     * Compiles for each contender {@code rounds} times, in turns, after {@code uncounted} rounds more.
     *
     * @param jvm options of the JVM that compiles
     */
    static CompileTime measure(List<String> jvm, int entities, int uncounted, int rounds)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("compile");
        try {
            Map<Contender, List<Long>> times = new EnumMap<>(Contender.class);
            for (Contender contender : Contender.values()) {
                write(contender.sources(entities), sourcesOf(folder, contender));
            }
            for (int round = 0; round < uncounted + rounds; round++) {
                for (Contender contender : Contender.values()) {
                    delete(generatedOf(folder, contender));
                    delete(classesOf(folder, contender));
                    long millis = compile(jvm, contender, folder);
                    if (round >= uncounted) {
                        times.computeIfAbsent(contender, first -> new ArrayList<>())
                                .add(millis);
                    }
                }
            }
            Map<Contender, Compiled> results = new EnumMap<>(Contender.class);
            for (Contender contender : Contender.values()) {
                results.put(
                        contender,
                        new Compiled(
                                times.getOrDefault(contender, List.of()).stream()
                                        .sorted()
                                        .toList(),
                                Size.of(sourcesOf(folder, contender)),
                                Size.of(generatedOf(folder, contender))));
            }
            return new CompileTime(entities, rounds, results);
        } finally {
            delete(folder);
        }
    }

    private static long compile(List<String> jvm, Contender contender, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(List.of(Compilation.class.getName())),
                Compilation.class.getName(),
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                Files.createDirectories(classesOf(folder, contender)).toString(),
                "-s",
                Files.createDirectories(generatedOf(folder, contender)).toString()));
        command.addAll(1, jvm);
        if (contender.processor().isEmpty()) {
            command.add("-proc:none");
        } else {
            command.addAll(List.of("-processorpath", classPath(contender.processor())));
        }
        for (Path source : sources(sourcesOf(folder, contender))) {
            command.add(source.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String millis = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(contender + " does not compile: exit code " + exit);
        }
        return Long.parseLong(millis);
    }

    /**
     * Where the classes of a list come from; a library that is built into another is not there, a processor must be.
     */
    private static String classPath(List<String> classes) {
        if (origin(classes.get(0)).isEmpty()) {
            throw new IllegalStateException(classes.get(0) + " is not on the class path");
        }
        return classes.stream()
                .flatMap(name -> origin(name).stream())
                .distinct()
                .collect(joining(File.pathSeparator));
    }

    private static Optional<String> origin(String name) {
        try {
            URL origin = Class.forName(name, false, CompileTime.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
            return Optional.of(Path.of(origin.toURI()).toString());
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path sourcesOf(Path folder, Contender contender) {
        return folder.resolve(contender.name()).resolve("sources");
    }

    private static Path generatedOf(Path folder, Contender contender) {
        return folder.resolve(contender.name()).resolve("generated");
    }

    private static Path classesOf(Path folder, Contender contender) {
        return folder.resolve(contender.name()).resolve("classes");
    }

    private static void write(Map<String, String> sources, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue());
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
