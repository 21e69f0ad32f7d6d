package dev.stator.benchmarks;

import dev.stator.benchmarks.freeze.Freezer;
import dev.stator.benchmarks.freeze.Frozen;
import dev.stator.benchmarks.freeze.Itinerary;
import dev.stator.benchmarks.freeze.Length;
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

/** Freezes and thaws one value over and over. Each JVM sees one freezer only, so that none blurs another's profile. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class FrozenBenchmark {
    @Param
    private Length length = Length.SHORT;

    @Param
    private Freezer freezer = Freezer.STATOR;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private Frozen frozen;

    @Setup
    public void prepare() {
        frozen = new Frozen(freezer, length);
    }

    @Benchmark
    public AttributeValue freeze() {
        return frozen.freeze();
    }

    @Benchmark
    public Itinerary thaw() {
        return frozen.thaw();
    }
}
