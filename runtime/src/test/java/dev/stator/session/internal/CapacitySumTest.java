package dev.stator.session.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

class CapacitySumTest {
    private static Capacity units(double units) {
        return Capacity.builder().capacityUnits(units).build();
    }

    @Test
    void addsByTableAndIndex() {
        ConsumedCapacity first = ConsumedCapacity.builder()
                .tableName("posts")
                .capacityUnits(3.0)
                .table(units(1))
                .globalSecondaryIndexes(Map.of("a", units(2)))
                .build();
        ConsumedCapacity second = ConsumedCapacity.builder()
                .tableName("posts")
                .capacityUnits(5.5)
                .readCapacityUnits(5.5)
                .globalSecondaryIndexes(Map.of("a", units(0.5), "b", units(5)))
                .localSecondaryIndexes(Map.of("c", units(7)))
                .build();
        ConsumedCapacity other =
                ConsumedCapacity.builder().tableName("users").capacityUnits(1.0).build();

        assertThat(new CapacitySum().add(first).add(null).add(other).add(second).toList())
                .containsExactly(
                        ConsumedCapacity.builder()
                                .tableName("posts")
                                .capacityUnits(8.5)
                                .readCapacityUnits(5.5)
                                .table(units(1))
                                .globalSecondaryIndexes(Map.of("a", units(2.5), "b", units(5)))
                                .localSecondaryIndexes(Map.of("c", units(7)))
                                .build(),
                        other);
    }

    @Test
    void ofNothingIsEmpty() {
        assertThat(new CapacitySum().add(null).toList()).isEmpty();
    }
}
