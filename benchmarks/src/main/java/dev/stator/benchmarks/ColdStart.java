package dev.stator.benchmarks;

import dev.stator.benchmarks.cold.EnhancedBeanStart;
import dev.stator.benchmarks.cold.EnhancedImmutableStart;
import dev.stator.benchmarks.cold.EnhancedStaticStart;
import dev.stator.benchmarks.cold.FloorStart;
import dev.stator.benchmarks.cold.HandWrittenStart;
import dev.stator.benchmarks.cold.NothingStart;
import dev.stator.benchmarks.cold.StatorStart;
import dev.stator.benchmarks.contender.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Times whole processes: a fresh JVM, with default flags and this JVM's class path, that encodes and decodes the mixed
 * item once and ends.
 *
 * @param launches how often each program was launched
 * @param nothing the median of a JVM that does nothing, in milliseconds
 * @param floor the median of one that does only what every contender has to: make the item, load the SDK's values
 * @param times each contender's median, Stator's first
 */
public record ColdStart(int launches, double nothing, double floor, List<Time> times) {
    /** A contender's median, in milliseconds. */
    public record Time(String contender, double median) {}

    /** Prints a table of medians; the argument is the number of launches. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.print(Report.coldStart(measure(args.length == 0 ? 21 : Integer.parseInt(args[0]))));
    }

    /** Launches every program {@code launches} times, in turns, after one round that does not count. */
    public static ColdStart measure(int launches) throws IOException, InterruptedException {
        Program nothing = new Program("nothing", NothingStart.class);
        Program floor = new Program("floor", FloorStart.class);
        List<Program> programs = new ArrayList<>();
        for (Way way : Way.values()) {
            programs.add(new Program(way.title(), main(way)));
        }
        for (int round = 0; round <= launches; round++) {
            boolean counts = round > 0;
            nothing.launch(counts);
            floor.launch(counts);
            for (Program program : programs) {
                program.launch(counts);
            }
        }
        List<Time> times = programs.stream()
                .map(program -> new Time(program.title, program.median()))
                .toList();
        return new ColdStart(launches, nothing.median(), floor.median(), times);
    }

    private static Class<?> main(Way way) {
        return switch (way) {
            case STATOR -> StatorStart.class;
            case HAND_WRITTEN -> HandWrittenStart.class;
            case ENHANCED_STATIC -> EnhancedStaticStart.class;
            case ENHANCED_IMMUTABLE -> EnhancedImmutableStart.class;
            case ENHANCED_BEAN -> EnhancedBeanStart.class;
        };
    }

    private static final class Program {
        private final String title;
        private final Class<?> main;
        private final List<Double> millis = new ArrayList<>();

        Program(String title, Class<?> main) {
            this.title = title;
            this.main = main;
        }

        void launch(boolean counts) throws IOException, InterruptedException {
            ProcessBuilder process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            main.getName())
                    .inheritIO();
            long start = System.nanoTime();
            int exit = process.start().waitFor();
            long end = System.nanoTime();
            if (exit != 0) {
                throw new IllegalStateException(main.getSimpleName() + " ended with exit code " + exit);
            }
            if (counts) {
                millis.add((end - start) / 1e6);
            }
        }

        double median() {
            List<Double> sorted = millis.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }
    }
}
