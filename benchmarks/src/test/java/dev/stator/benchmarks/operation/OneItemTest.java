package dev.stator.benchmarks.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OneItemTest {
    private final Map<String, Map<String, Supplier<?>>> ways = OneItem.ways();

    private List<?> results(String operation) {
        return ways.values().stream()
                .map(way -> Objects.requireNonNull(way.get(operation)).get())
                .distinct()
                .toList();
    }

    @Test
    void allWaysReadTheSame() {
        assertThat(results("get")).isEqualTo(List.of(Optional.of(Shipment.SAMPLE)));
        assertThat(results("query")).isEqualTo(List.of(List.of(Shipment.SAMPLE)));
    }

    @Test
    void allWaysWrite() {
        assertThat(results("put")).isNotEmpty();
        assertThat(results("update")).isNotEmpty();
    }
}
