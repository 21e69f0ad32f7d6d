package dev.stator.benchmarks;

import dev.stator.benchmarks.cold.FreezeStart;
import dev.stator.benchmarks.freeze.Freezer;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Times whole processes: a fresh JVM, with default flags, that freezes and thaws one value and ends.
 *
 * @param launches how often each program was launched
 * @param floor the median, in milliseconds, of one that only makes the value and loads the SDK's class for it
 * @param times each freezer's median
 */
record FirstFreeze(int launches, double floor, Map<Freezer, Double> times) {
    /** Launches every program {@code launches} times, in turns, after one round that does not count. */
    static FirstFreeze measure(int launches) throws IOException, InterruptedException {
        Program floor = new Program(FreezeStart.class, List.of());
        Map<Freezer, Program> programs = new EnumMap<>(Freezer.class);
        for (Freezer freezer : Freezer.values()) {
            programs.put(freezer, new Program(FreezeStart.class, List.of(freezer.name())));
        }
        for (int round = 0; round <= launches; round++) {
            boolean counts = round > 0;
            floor.launch(counts);
            for (Program program : programs.values()) {
                program.launch(counts);
            }
        }
        Map<Freezer, Double> times = new EnumMap<>(Freezer.class);
        programs.forEach((freezer, program) -> times.put(freezer, program.median()));
        return new FirstFreeze(launches, floor.median(), times);
    }
}
