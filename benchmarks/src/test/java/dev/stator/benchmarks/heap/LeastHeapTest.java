package dev.stator.benchmarks.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeastHeapTest {
    @ParameterizedTest
    @EnumSource(HeapRun.Store.class)
    void eachStoreMeetsAllItems(HeapRun.Store store) {
        for (HeapRun.Job job : HeapRun.Job.values()) {
            HeapRun.run(store, job, new ReadingPages(200));
        }
    }

    /** What is not met is told: 30 items are no twenty pages. */
    @Test
    void oneThatMissesItemsIsNoMeasure() {
        assertThatThrownBy(() -> HeapRun.run(HeapRun.Store.BY_HAND, HeapRun.Job.SCAN, new ReadingPages(30)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("BY_HAND met 20 items, not 30");
    }

    @Test
    void theReportHasARowForEachJob() {
        List<HeapRun.Store> stores = List.of(HeapRun.Store.values());
        LeastHeap measured = new LeastHeap(
                200_000,
                each(HeapRun.Job.values(), job -> each(HeapRun.Store.values(), store -> 10 + stores.indexOf(store))));

        assertThat(measured.report())
                .contains("| | by hand | Stator | Stator, fast path | Enhanced, static |\n|---|---:|---:|---:|---:|\n")
                .contains("| scan, as a stream | 10 | 11 | 12 | 13 |\n")
                .contains("| batch write of a stream | 10 | 11 | 12 | 13 |\n");
        assertThat(measured.chart().groups()).hasSize(4);
    }

    private static <E extends Enum<E>, V> Map<E, V> each(E[] constants, Function<E, V> value) {
        return Stream.of(constants)
                .collect(Collectors.toMap(
                        Function.identity(),
                        value,
                        (a, b) -> a,
                        () -> new EnumMap<>(constants[0].getDeclaringClass())));
    }
}
