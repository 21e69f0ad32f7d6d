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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        Program nothing = new Program(NothingStart.class, List.of());
        Program floor = new Program(FloorStart.class, List.of());
        Map<Way, Program> programs = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            programs.put(way, new Program(main(way), List.of()));
        }
        for (int round = 0; round <= launches; round++) {
            boolean counts = round > 0;
            nothing.launch(counts);
            floor.launch(counts);
            for (Program program : programs.values()) {
                program.launch(counts);
            }
        }
        List<Time> times = programs.entrySet().stream()
                .map(program ->
                        new Time(program.getKey().title(), program.getValue().median()))
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
}
