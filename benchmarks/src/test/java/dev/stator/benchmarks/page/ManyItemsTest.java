package dev.stator.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All ways read the same; bytes are counted, not timed: they are the same on a busy machine. */
class ManyItemsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 20;

    private final Map<String, Map<String, Supplier<?>>> ways = ManyItems.ways();

    @ParameterizedTest
    @CsvSource({
        ManyItems.QUERY + ", 0.42",
        ManyItems.SCAN + ", 0.42",
        ManyItems.BATCH + ", 0.45",
        ManyItems.WRITE + ", 1.0",
        ManyItems.TRANSACTION + ", 1.1"
    })
    void theFastPathAllocatesNoMoreThanThisPartOfWhatCodeByHandDoes(String operation, double most) {
        Supplier<?> byHand = way(ManyItems.BY_HAND, operation);
        Supplier<?> fast = way(ManyItems.FAST, operation);
        if (fast.get() instanceof List<?> read) {
            assertThat(read)
                    .isEqualTo(byHand.get())
                    .isEqualTo(way(ManyItems.MAPS, operation).get())
                    .isEqualTo(records(way(ManyItems.STATIC, operation).get()))
                    .isEqualTo(records(way(ManyItems.BEAN, operation).get()))
                    .hasSizeGreaterThanOrEqualTo(ParcelTable.ITEMS);
        }
        allocated(byHand);
        allocated(fast);
        assertThat((double) allocated(fast) / allocated(byHand)).isPositive().isLessThan(most);
    }

    private static List<?> records(@Nullable Object beans) {
        return ((List<?>) Objects.requireNonNull(beans))
                .stream().map(bean -> ((ParcelBean) bean).toRecord()).toList();
    }

    /** But for the token of a transaction, and the order of names. */
    @ParameterizedTest
    @ValueSource(strings = {ManyItems.WRITE, ManyItems.TRANSACTION})
    void allWaysSendTheSame(String operation) throws IOException {
        List<byte[]> sent = new ArrayList<>();
        Map<String, Map<String, Supplier<?>>> noting = ManyItems.ways(() -> request -> {
            sent.add(request);
            return "{}".getBytes(StandardCharsets.UTF_8);
        });
        noting.values()
                .forEach(way -> assertThat(
                                Objects.requireNonNull(way.get(operation)).get())
                        .isNotNull());
        assertThat(sent).hasSameSizeAs(noting.keySet());
        Set<JsonNode> bodies = new HashSet<>();
        for (byte[] body : sent) {
            bodies.add(((ObjectNode) new ObjectMapper().readTree(body)).without("ClientRequestToken"));
        }
        assertThat(bodies).hasSize(1);
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
