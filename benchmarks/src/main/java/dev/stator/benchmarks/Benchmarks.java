package dev.stator.benchmarks;

import dev.stator.benchmarks.wire.ScanBenchmark;
import dev.stator.benchmarks.wire.ScanWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
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

    private Benchmarks() {}

    /**
     * Runs all.
     *
     * @param args the folder for the results, made if need be; and {@code quick} for a trial that takes two minutes and whose
     *     numbers are not to be quoted, or {@code full}
     */
    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        boolean quick = args[1].equals("quick");
        String day = LocalDate.now(ZoneId.systemDefault()).toString();

        RoundTrip.check();
        ScanWay.check();
        ColdStart cold = ColdStart.measure(quick ? 3 : 21);
        Collection<RunResult> codecs = run(CodecBenchmark.class, folder.resolve(day + "-codecs.json"), quick);
        Collection<RunResult> batches =
                run(BatchWriteBenchmark.class, folder.resolve(day + "-batch-write.json"), quick);
        Collection<RunResult> scans = run(ScanBenchmark.class, folder.resolve(day + "-scan.json"), quick);

        String report = "# Benchmarks, " + day + "\n\n" + Report.environment(COMMAND) + Report.coldStart(cold)
                + Report.codecs(codecs) + Report.scans(scans) + Report.batchWrite(batches);
        Files.writeString(folder.resolve(day + ".md"), report);
        System.out.print(report);
    }

    private static Collection<RunResult> run(Class<?> benchmark, Path json, boolean quick)
            throws RunnerException, IOException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName())
                .addProfiler(GCProfiler.class)
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
