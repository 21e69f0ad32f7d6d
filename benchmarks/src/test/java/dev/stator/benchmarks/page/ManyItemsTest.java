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
class ManyItemsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 20;

    private final Map<String, Map<String, Supplier<?>>> ways = ManyItems.ways();

    @ParameterizedTest
    @CsvSource({
        ManyItems.QUERY + ", 0.42",
        ManyItems.SCAN + ", 0.42",
        ManyItems.BATCH + ", 0.55",
        ManyItems.WRITE + ", 1.0"
    })
    void theFastPathAllocatesNoMoreThanThisPartOfWhatCodeByHandDoes(String operation, double most) {
        Supplier<?> byHand = way(ManyItems.BY_HAND, operation);
        Supplier<?> fast = way(ManyItems.FAST, operation);
        if (fast.get() instanceof List<?> read) {
            assertThat(read)
                    .isEqualTo(byHand.get())
                    .isEqualTo(way(ManyItems.MAPS, operation).get())
                    .hasSizeGreaterThanOrEqualTo(ParcelTable.ITEMS);
        }
        allocated(byHand);
        allocated(fast);
        assertThat((double) allocated(fast) / allocated(byHand)).isPositive().isLessThan(most);
    }

    private Supplier<?> way(String name, String operation) {
        return Objects.requireNonNull(Objects.requireNonNull(ways.get(name)).get(operation));
    }

    private static long allocated(Supplier<?> operation) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            assertThat(operation.get()).isNotNull();
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
