package dev.stator.benchmarks;

import dev.stator.benchmarks.contender.Size;
import dev.stator.benchmarks.contender.Trial;
import dev.stator.benchmarks.contender.Way;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decodes one item over and over from the JSON that DynamoDB answers with: by hand after the SDK's parser. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class ParseBenchmark {
    @Param
    private Size size = Size.SMALL;

    @Param({"STATOR", "HAND_WRITTEN"})
    private Way way = Way.STATOR;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private Trial<?, ?> trial;

    @Setup
    public void prepare() {
        trial = Trial.of(way, size);
        CodecBenchmark.warmUp(way, trial);
    }

    @Benchmark
    public Object parse() {
        return trial.parse();
    }
}
