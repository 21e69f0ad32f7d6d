package dev.stator.benchmarks;

import dev.stator.benchmarks.contender.Size;
import dev.stator.benchmarks.contender.Trial;
import dev.stator.benchmarks.contender.Way;
import java.util.Map;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Encodes and decodes one item over and over. Each JVM sees one contender only, so that none blurs another's profile.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class CodecBenchmark {
    private static final long SECOND = 1_000_000_000;

    @Param
    private Size size = Size.SMALL;

    @Param
    private Way way = Way.STATOR;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private Trial<?, ?> trial;

    @Setup
    public void prepare() {
        trial = Trial.of(way, size);
        warmUp(way, trial);
    }

    /** As in a program that has the fast path too: what reads Stator's items has read them from two sources. */
    static void warmUp(Way way, Trial<?, ?> trial) {
        long start = System.nanoTime();
        while (way == Way.STATOR && System.nanoTime() - start < SECOND) {
            trial.parse();
            trial.decode();
        }
    }

    @Benchmark
    public Map<String, AttributeValue> encode() {
        return trial.encode();
    }

    @Benchmark
    public Object decode() {
        return trial.decode();
    }
}
