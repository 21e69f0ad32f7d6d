package dev.stator.benchmarks;

import static java.util.Objects.requireNonNull;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What operations cost in several ways: CPU time of the thread, and bytes that it allocates. All run by turns in one
 * process; what counts is the median of the ratios of a round, so that a busy machine makes little of a difference.
 *
 * @param lines one for each operation
 */
public record Interleaved(List<Line> lines) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static volatile @Nullable Object result;

    /** One operation, in each way. */
    public record Line(String operation, List<Cost> costs) {}

    /**
     * What one way costs a call, by medians.
     *
     * @param timeRatio of its time by that of the first way
     * @param bytesRatio the same of bytes
     */
    public record Cost(String way, double micros, double kilobytes, double timeRatio, double bytesRatio) {}

    /**
     * Measures all.
     *
     * @param ways what to do for each operation, by who does it; the others are compared with the first
     * @param rounds that count, after half as many that do not
     * @param calls of an operation in a round
     */
    public static Interleaved measure(
            List<String> operations,
            Map<String, Map<String, Supplier<?>>> ways,
            int rounds,
            ToIntFunction<String> calls) {
        Interleaved measured = new Interleaved(operations.stream()
                .map(operation -> line(operation, ways, rounds, calls.applyAsInt(operation)))
                .toList());
        if (result == null) {
            throw new IllegalStateException("nothing was measured");
        }
        return measured;
    }

    private static Line line(String operation, Map<String, Map<String, Supplier<?>>> named, int rounds, int calls) {
        List<String> names = List.copyOf(named.keySet());
        List<Supplier<?>> ways = new ArrayList<>();
        named.values().forEach(way -> ways.add(requireNonNull(way.get(operation))));
        double[][] nanos = new double[ways.size()][rounds];
        double[][] bytes = new double[ways.size()][rounds];
        for (int round = -rounds / 2; round < rounds; round++) {
            for (int way = 0; way < ways.size(); way++) {
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                long used = THREADS.getCurrentThreadCpuTime();
                for (int call = 0; call < calls; call++) {
                    result = ways.get(way).get();
                }
                if (round >= 0) {
                    nanos[way][round] = (double) (THREADS.getCurrentThreadCpuTime() - used) / calls;
                    bytes[way][round] = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / calls;
                }
            }
        }
        List<Cost> costs = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            costs.add(new Cost(
                    names.get(way),
                    median(nanos[way]) / 1_000,
                    median(bytes[way]) / 1_000,
                    median(ratios(nanos[way], nanos[0])),
                    median(ratios(bytes[way], bytes[0]))));
        }
        return new Line(operation, costs);
    }

    private static double[] ratios(double[] values, double[] base) {
        double[] ratios = new double[values.length];
        Arrays.setAll(ratios, i -> values[i] / base[i]);
        return ratios;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** As a table in Markdown. */
    String table() {
        StringBuilder text = new StringBuilder("""
                | operation | by | CPU, µs | ratio | KB | ratio |
                |---|---|---:|---:|---:|---:|
                """);
        for (Line line : lines) {
            for (Cost cost : line.costs()) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %,.0f | %.2f | %,.0f | %.2f |%n",
                        line.operation(),
                        cost.way(),
                        cost.micros(),
                        cost.timeRatio(),
                        cost.kilobytes(),
                        cost.bytesRatio()));
            }
        }
        return text.append('\n').toString();
    }

    /** The CPU times, by those of the first way. */
    Chart chart(String title) {
        return new Chart(
                title,
                "",
                lines.stream()
                        .map(line -> new Chart.Group(
                                line.operation(),
                                line.costs().stream()
                                        .map(cost -> new Chart.Bar(
                                                cost.way(),
                                                cost.timeRatio(),
                                                cost.way().startsWith("Stator")))
                                        .toList()))
                        .toList());
    }
}
