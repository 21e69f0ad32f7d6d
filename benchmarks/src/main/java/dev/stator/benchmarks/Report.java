package dev.stator.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.stator.benchmarks.batch.BatchWriter;
import dev.stator.benchmarks.contender.Size;
import dev.stator.benchmarks.contender.Way;
import dev.stator.benchmarks.wire.ScanWay;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import software.amazon.awssdk.core.util.VersionInfo;

/** Results as Markdown. A ratio is a contender's number by Stator's of the same run: above 1, Stator is better. */
final class Report {
    /** From JSON to the item last. */
    private static final List<String> CODEC_OPERATIONS = List.of("encode", "decode", "parse");

    private Report() {}

    static String environment(String command) {
        return """
                - JDK: %s %s (%s)
                - processors: %d, %s %s
                - AWS SDK: %s
                - command: `%s`

                """.formatted(
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("java.vendor"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        VersionInfo.SDK_VERSION,
                        command);
    }

    static String codecs(Collection<RunResult> results) {
        StringBuilder text = new StringBuilder();
        for (String operation : CODEC_OPERATIONS) {
            for (Size size : Size.values()) {
                text.append("## ")
                        .append(operation)
                        .append(", ")
                        .append(size.title())
                        .append("\n\n");
                text.append("| | median CPU, ns | ratio | bytes allocated | ratio |\n|---|---:|---:|---:|---:|\n");
                double baseTime = cpu(result(results, operation, size, Way.STATOR));
                double baseBytes = bytes(result(results, operation, size, Way.STATOR));
                for (Way way : ways(operation, size)) {
                    RunResult result = result(results, operation, size, way);
                    text.append(String.format(
                            Locale.ROOT,
                            "| %s | %,.0f | %.2f | %,.0f | %.2f |%n",
                            way.title(),
                            cpu(result),
                            cpu(result) / baseTime,
                            bytes(result),
                            bytes(result) / baseBytes));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** Two parse. */
    private static List<Way> ways(String operation, Size size) {
        return operation.equals("parse") ? List.of(Way.STATOR, Way.HAND_WRITTEN) : size.ways();
    }

    /** The times. */
    static Chart codecChart(Collection<RunResult> results) {
        return new Chart(
                "Codecs: median CPU time",
                "ns",
                CODEC_OPERATIONS.stream()
                        .flatMap(operation -> Stream.of(Size.values())
                                .map(size -> new Chart.Group(
                                        operation + ", " + size.title(),
                                        ways(operation, size).stream()
                                                .map(way -> new Chart.Bar(
                                                        way.title(),
                                                        cpu(result(results, operation, size, way)),
                                                        way == Way.STATOR))
                                                .toList())))
                        .toList());
    }

    static String batchWrite(Collection<RunResult> results) {
        StringBuilder text = new StringBuilder("## Batch write, small items\n\n");
        text.append("| | items a second | times hand-written |\n|---|---:|---:|\n");
        double base = batchWrite(results, BatchWriter.Way.HAND_WRITTEN);
        for (BatchWriter.Way way : BatchWriter.Way.values()) {
            double items = batchWrite(results, way);
            text.append(String.format(Locale.ROOT, "| %s | %,.0f | %.2f |%n", way.title(), items, items / base));
        }
        return text.append('\n').toString();
    }

    private static double batchWrite(Collection<RunResult> results, BatchWriter.Way way) {
        return results.stream()
                .filter(result -> result.getParams().getParam("way").equals(way.name()))
                .findFirst()
                .map(Report::time)
                .orElseThrow(() -> new IllegalStateException("not measured: batch write " + way));
    }

    static String scans(Collection<RunResult> results) {
        StringBuilder text = new StringBuilder("## Parallel scan, small items\n\n");
        text.append("""
                Eight segments at the same time through the SDK's client, whose HTTP client is a stub that answers from memory.
                A ratio is a contender's number by hand-written code's: above 1, it is faster than that.

                | | items a second | ratio |
                |---|---:|---:|
                """);
        double base = scan(results, ScanWay.HAND_WRITTEN);
        for (ScanWay way : ScanWay.values()) {
            double items = scan(results, way);
            text.append(String.format(Locale.ROOT, "| %s | %,.0f | %.2f |%n", way.title(), items, items / base));
        }
        return text.append('\n').toString();
    }

    private static double scan(Collection<RunResult> results, ScanWay way) {
        return results.stream()
                .filter(result -> result.getParams().getParam("way").equals(way.name()))
                .findFirst()
                .map(Report::time)
                .orElseThrow(() -> new IllegalStateException("not measured: scan " + way));
    }

    static String coldStart(ColdStart cold) {
        StringBuilder text = new StringBuilder("## Cold start, mixed item\n\n");
        text.append("""
                Whole processes, medians of %d launches. A JVM that does nothing takes %.0f ms; one that does only what every
                contender has to, make the item and load the SDK's class of values, takes %.0f ms.

                | | process, ms | ratio | beyond what all pay, ms |
                |---|---:|---:|---:|
                """.formatted(cold.launches(), cold.nothing(), cold.floor()));
        double base = cold.times().get(0).median();
        for (ColdStart.Time time : cold.times()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f | %.0f |%n",
                    time.contender(),
                    time.median(),
                    time.median() / base,
                    time.median() - cold.floor()));
        }
        return text.append('\n').toString();
    }

    private static RunResult result(Collection<RunResult> results, String operation, Size size, Way way) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + operation)
                        && result.getParams().getParam("size").equals(size.name())
                        && result.getParams().getParam("way").equals(way.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not measured: " + operation + ' ' + size + ' ' + way));
    }

    static double time(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    static double bytes(RunResult result) {
        return median(result, "gc.alloc.rate.norm");
    }

    private static double cpu(RunResult result) {
        return median(result, CpuTime.LABEL);
    }

    private static double median(RunResult result, String label) {
        return requireNonNull(result.getSecondaryResults().get(label))
                .getStatistics()
                .getPercentile(50);
    }
}
