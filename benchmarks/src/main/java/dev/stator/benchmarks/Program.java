package dev.stator.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that is launched over and over, in a fresh JVM with default flags and this JVM's class path. */
final class Program {
    private final Class<?> main;
    private final List<String> arguments;
    private final List<Double> millis = new ArrayList<>();

    Program(Class<?> main, List<String> arguments) {
        this.main = main;
        this.arguments = arguments;
    }

    /**
     * Launches it once, to its end.
     *
     * @throws IllegalStateException if it fails
     */
    void launch(boolean counts) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        long start = System.nanoTime();
        int exit = process.start().waitFor();
        long end = System.nanoTime();
        if (exit != 0) {
            throw new IllegalStateException(main.getSimpleName() + arguments + " ended with exit code " + exit);
        }
        if (counts) {
            millis.add((end - start) / 1e6);
        }
    }

    /** In milliseconds, of the launches that count. */
    double median() {
        List<Double> sorted = millis.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
