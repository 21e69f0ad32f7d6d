package dev.stator.benchmarks.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Bytes are counted, not timed: they are the same on a busy machine, and a little different on another JDK. */
class OperationBytesTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 50;

    private final DynamoDbClient client = new MemoryClient(HandWrittenShipments.encode(Shipment.SAMPLE));
    private final Map<String, Supplier<Object>> byHand = new HandWrittenShipments().apply(client);
    private final Map<String, Supplier<Object>> stator = new StatorShipments().apply(client);

    /** The update was 9.5 times as much while it made texts for errors that did not come. */
    @ParameterizedTest
    @CsvSource({"get, 1.8", "put, 2.6", "update, 6", "query, 0.7"})
    void anOperationAllocatesNoMoreThanSoManyTimesWhatCodeByHandDoes(String operation, double most) {
        assertThat(perCall(stator, operation)).isPositive().isLessThan(most * perCall(byHand, operation));
    }

    /** After as many calls, in which classes may still be loaded. */
    private static double perCall(Map<String, Supplier<Object>> way, String operation) {
        Supplier<Object> called = Objects.requireNonNull(way.get(operation));
        allocated(called);
        return (double) allocated(called) / CALLS;
    }

    private static long allocated(Supplier<Object> operation) {
        Object[] results = new Object[CALLS];
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            results[i] = operation.get();
        }
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(results).doesNotContainNull();
        return bytes;
    }
}
