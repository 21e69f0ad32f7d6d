package dev.stator.benchmarks.wire;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Scans a whole table in parallel, over and over: items a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ScanBenchmark {
    @Param
    private ScanWay way = ScanWay.PAGES;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private DynamoDbClient client;

    @Setup
    public void prepare() {
        client = Wire.client(new ScannedTable());
    }

    @Benchmark
    @OperationsPerInvocation(ScannedTable.ITEMS)
    public long scan() {
        return way.sum(client);
    }
}
