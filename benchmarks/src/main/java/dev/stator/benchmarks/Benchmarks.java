package dev.stator.benchmarks;

import dev.stator.benchmarks.contender.Size;
import dev.stator.benchmarks.contender.Way;
import dev.stator.benchmarks.function.FunctionStart;
import dev.stator.benchmarks.heap.LeastHeap;
import dev.stator.benchmarks.operation.OneItem;
import dev.stator.benchmarks.page.ManyItems;
import dev.stator.benchmarks.wire.ScanBenchmark;
import dev.stator.benchmarks.wire.ScanWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Checks the contenders, measures them, and writes what came out as JMH's JSON and as Markdown. */
public final class Benchmarks {
    private static final String COMMAND = "mvn -q -Pbenchmarks -pl benchmarks -am process-classes";

    private final Path folder;
    private final boolean quick;
    private final String day = LocalDate.now(ZoneId.systemDefault()).toString();

    private Benchmarks(Path folder, boolean quick) {
        this.folder = folder;
        this.quick = quick;
    }

    /**
     * Runs all, or a part.
     *
     * @param args the folder for the results, made if need be; {@code quick} for a trial that takes two minutes and
     *     whose numbers are not to be quoted, or {@code full}; {@code codecs}, {@code frozen}, {@code network},
     *     {@code compile}, {@code function}, {@code many}, {@code memory} or {@code all}
     */
    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        new Benchmarks(Files.createDirectories(Path.of(args[0])), args[1].equals("quick")).run(args[2]);
    }

    private void run(String part) throws RunnerException, IOException, InterruptedException {
        boolean all = part.equals("all");
        if (all || part.equals("codecs")) {
            codecs();
        }
        if (all || part.equals("frozen")) {
            frozen();
        }
        if (all || part.equals("network")) {
            network();
        }
        if (all || part.equals("compile")) {
            compile();
        }
        if (all || part.equals("function")) {
            function();
        }
        if (all || part.equals("many")) {
            many();
        }
        if (all || part.equals("memory")) {
            memory();
        }
    }

    /** What needs no client: encode, decode, cold start. */
    private void codecs() throws RunnerException, IOException, InterruptedException {
        RoundTrip.check();
        ColdStart cold = ColdStart.measure(quick ? 3 : 21);
        Collection<RunResult> codecs = new ArrayList<>(codecs("codecs", Size.ofAws(false)));
        codecs.addAll(codecs("codecs-aws", Size.ofAws(true)));
        codecs.addAll(run(ParseBenchmark.class, "parse"));
        report("codecs", Report.coldStart(cold) + Report.codecs(codecs));
        chart("codecs", Report.codecChart(codecs));
    }

    /** Of items that the same contenders encode and decode. */
    private Collection<RunResult> codecs(String name, List<Size> sizes) throws RunnerException, IOException {
        OptionsBuilder options = new OptionsBuilder();
        options.param("size", sizes.stream().map(Size::name).toArray(String[]::new));
        options.param("way", sizes.get(0).ways().stream().map(Way::name).toArray(String[]::new));
        return run(CodecBenchmark.class, name, options);
    }

    /** One value as one binary attribute. */
    private void frozen() throws RunnerException, IOException, InterruptedException {
        String sizes = FrozenReport.sizes();
        FirstFreeze first = FirstFreeze.measure(quick ? 3 : 11);
        Collection<RunResult> times = run(FrozenBenchmark.class, "frozen");
        report("frozen", FrozenReport.firstFreeze(first) + sizes + FrozenReport.times(times));
    }

    /** Through the SDK's client, over a stub in the place of the network. */
    private void network() throws RunnerException, IOException {
        ScanWay.check();
        Collection<RunResult> scans = run(ScanBenchmark.class, "scan");
        Collection<RunResult> batches = run(BatchWriteBenchmark.class, "batch-write");
        report("network", Report.scans(scans) + Report.batchWrite(batches));
    }

    /** What generating code costs those who compile. */
    private void compile() throws IOException, InterruptedException {
        report("compile", CompileReport.of(CompileTime.measure(List.of(), 100, 1, quick ? 1 : 9)));
    }

    /** The first request of a fresh JVM. */
    private void function() throws IOException, InterruptedException {
        report(
                "function",
                "function-" + Runtime.version().feature(),
                FunctionStart.measure(quick ? 1 : 9).report());
    }

    /** Operations on many items, with and without the fast path, and on one. */
    private void many() throws IOException {
        Interleaved many = quick ? ManyItems.measure(4, 20) : ManyItems.measure(60, 200);
        Interleaved one = quick ? OneItem.measure(4, 50) : OneItem.measure(60, 1_000);
        report("many", """
                Through the SDK's client, over a stub in the place of the network. CPU time of the thread and bytes that
                it allocates, medians, in turns in one process. A ratio is by code by hand, the median of the rounds:
                below 1 is better.

                ## Many items

                An item is of 480 bytes, without times.

                """ + many.table() + """
                ## One item

                An item is of ten attributes. The update has a condition, the same by hand. On a client that has the
                interceptor, the page of the query is read by it, and the others go as ever.

                """ + one.table());
        chart("many", many.chart("Many items: CPU time, by that of code by hand"));
    }

    /** The heap that many items take. */
    private void memory() throws IOException, InterruptedException {
        LeastHeap measured = quick ? LeastHeap.measure(20_000, 32) : LeastHeap.measure(200_000, 2);
        report("memory", measured.report());
        chart("memory", measured.chart());
    }

    private void report(String part, String tables) throws IOException {
        report(part, part, tables);
    }

    private void report(String part, String name, String tables) throws IOException {
        String command = COMMAND + " -Dbenchmarks.part=" + part;
        String report = "# Benchmarks, " + name + ", " + day + "\n\n" + Report.environment(command) + tables;
        Files.writeString(folder.resolve(day + "-" + name + ".md"), report);
        System.out.print(report);
    }

    /** The last one, by a name that pages can show. */
    private void chart(String name, Chart chart) throws IOException {
        Files.writeString(folder.resolve(name + ".svg"), chart.svg());
    }

    private Collection<RunResult> run(Class<?> benchmark, String name) throws RunnerException, IOException {
        return run(benchmark, name, new OptionsBuilder());
    }

    private Collection<RunResult> run(Class<?> benchmark, String name, OptionsBuilder given)
            throws RunnerException, IOException {
        Path json = folder.resolve(day + "-" + name + ".json");
        ChainedOptionsBuilder options = given.include(benchmark.getName())
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString());
        if (quick) {
            options.forks(1)
                    .warmupIterations(2)
                    .warmupTime(TimeValue.milliseconds(700))
                    .measurementIterations(2)
                    .measurementTime(TimeValue.milliseconds(500));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        // JMH notes the path of the JVM, which says nothing elsewhere.
        Files.writeString(json, Files.readString(json).replace(System.getProperty("java.home"), ""));
        return results;
    }
}
