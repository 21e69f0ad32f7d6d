package dev.stator.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All ways read the same; bytes are counted, not timed: they are the same on a busy machine. */
class ReadCostTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 20;

    private final Map<String, Map<String, Supplier<List<Parcel>>>> ways = ReadCost.ways();

    @ParameterizedTest
    @CsvSource({ReadCost.QUERY + ", 0.42", ReadCost.SCAN + ", 0.42", ReadCost.BATCH + ", 0.55"})
    void theFastPathAllocatesNoMoreThanThisPartOfWhatCodeByHandDoes(String operation, double most) {
        Supplier<List<Parcel>> byHand = way("by hand", operation);
        Supplier<List<Parcel>> fast = way("Stator, fast path", operation);
        assertThat(fast.get())
                .isEqualTo(byHand.get())
                .isEqualTo(way("Stator", operation).get())
                .hasSizeGreaterThanOrEqualTo(ParcelTable.ITEMS);
        allocated(byHand);
        allocated(fast);
        assertThat((double) allocated(fast) / allocated(byHand)).isPositive().isLessThan(most);
    }

    private Supplier<List<Parcel>> way(String name, String operation) {
        return Objects.requireNonNull(Objects.requireNonNull(ways.get(name)).get(operation));
    }

    private static long allocated(Supplier<List<Parcel>> operation) {
        int items = 0;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            items += operation.get().size();
        }
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(items).isPositive();
        return bytes;
    }
}
