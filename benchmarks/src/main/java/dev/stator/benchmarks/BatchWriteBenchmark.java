package dev.stator.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stator.benchmarks.batch.BatchWriter;
import dev.stator.benchmarks.item.Reading;
import dev.stator.benchmarks.item.Samples;
import dev.stator.benchmarks.wire.Wire;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes a thousand small items, one request after the other, to a DynamoDB that takes all of them at once. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class BatchWriteBenchmark {
    private static final int ITEMS = 1_000;
    private static final byte[] ALL_DONE = "{\"UnprocessedItems\":{}}".getBytes(UTF_8);

    @Param
    private BatchWriter.Way way = BatchWriter.Way.STATOR;

    private final List<Reading> items = readings(ITEMS);
    private final DynamoDbClient client = Wire.client(request -> ALL_DONE);

    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private BatchWriter writer;

    /** So many items of different keys. */
    public static List<Reading> readings(int count) {
        Reading sample = Samples.reading();
        return IntStream.range(0, count)
                .mapToObj(number -> new Reading(
                        sample.sensor(),
                        sample.takenAt().plusSeconds(number),
                        sample.celsius(),
                        number,
                        sample.valid()))
                .toList();
    }

    @Setup
    public void prepare() {
        writer = way.on(client);
    }

    @TearDown
    public void close() {
        client.close();
    }

    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public long write() {
        return writer.write(items);
    }
}
