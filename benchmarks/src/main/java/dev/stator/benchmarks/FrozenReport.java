package dev.stator.benchmarks;

import dev.stator.benchmarks.freeze.Freezer;
import dev.stator.benchmarks.freeze.Frozen;
import dev.stator.benchmarks.freeze.Length;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;

/**
 * The results of freezing as Markdown. A ratio is a contender's number by Stator's of the same run: above 1, Stator is
 * better.
 */
final class FrozenReport {
    private FrozenReport() {}

    static String firstFreeze(FirstFreeze first) {
        StringBuilder text = new StringBuilder("## First use, short itinerary\n\n");
        text.append("""
                Whole processes, medians of %d launches. One that only makes the value and loads the SDK's class for it takes %.0f ms.

                | | process, ms | beyond what all pay, ms |
                |---|---:|---:|
                """.formatted(first.launches(), first.floor()));
        first.times()
                .forEach((freezer, millis) -> text.append(String.format(
                        Locale.ROOT, "| %s | %.0f | %.0f |%n", freezer.title(), millis, millis - first.floor())));
        return text.append('\n').toString();
    }

    static String sizes() {
        StringBuilder text =
                new StringBuilder("## Stored bytes\n\n| | short | ratio | long | ratio |\n|---|---:|---:|---:|---:|\n");
        for (Freezer freezer : Freezer.values()) {
            text.append("| ").append(freezer.title());
            for (Length length : Length.values()) {
                int bytes = new Frozen(freezer, length).bytes();
                int base = new Frozen(Freezer.STATOR, length).bytes();
                text.append(String.format(Locale.ROOT, " | %,d | %.2f", bytes, (double) bytes / base));
            }
            text.append(" |\n");
        }
        return text.append('\n').toString();
    }

    static String times(Collection<RunResult> results) {
        StringBuilder text = new StringBuilder();
        for (String operation : new String[] {"freeze", "thaw"}) {
            for (Length length : Length.values()) {
                text.append("## ")
                        .append(operation)
                        .append(", ")
                        .append(length.name().toLowerCase(Locale.ROOT))
                        .append(" itinerary\n\n");
                text.append("| | median time, ns | ratio | bytes allocated | ratio |\n|---|---:|---:|---:|---:|\n");
                RunResult base = result(results, operation, length, Freezer.STATOR);
                for (Freezer freezer : Freezer.values()) {
                    RunResult result = result(results, operation, length, freezer);
                    text.append(String.format(
                            Locale.ROOT,
                            "| %s | %,.0f | %.2f | %,.0f | %.2f |%n",
                            freezer.title(),
                            Report.time(result),
                            Report.time(result) / Report.time(base),
                            Report.bytes(result),
                            Report.bytes(result) / Report.bytes(base)));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static RunResult result(Collection<RunResult> results, String operation, Length length, Freezer freezer) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + operation)
                        && result.getParams().getParam("length").equals(length.name())
                        && result.getParams().getParam("freezer").equals(freezer.name()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("not measured: " + operation + ' ' + length + ' ' + freezer));
    }
}
