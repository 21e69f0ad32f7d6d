package dev.stator.session.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Adds up consumed capacity by table and index. Not thread-safe. */
public final class CapacitySum {
    private final Map<String, ConsumedCapacity> tables = new LinkedHashMap<>();

    /** Adds what one response reports; null reports nothing. */
    public CapacitySum add(@Nullable ConsumedCapacity capacity) {
        if (capacity != null) {
            tables.merge(capacity.tableName(), capacity, CapacitySum::sum);
        }
        return this;
    }

    /** Adds what several report. */
    public CapacitySum addAll(List<ConsumedCapacity> capacities) {
        capacities.forEach(this::add);
        return this;
    }

    /** One entry a table, in the order of their first use. */
    public List<ConsumedCapacity> toList() {
        return List.copyOf(tables.values());
    }

    private static ConsumedCapacity sum(ConsumedCapacity a, ConsumedCapacity b) {
        ConsumedCapacity.Builder sum = ConsumedCapacity.builder()
                .tableName(a.tableName())
                .capacityUnits(sum(a.capacityUnits(), b.capacityUnits()))
                .readCapacityUnits(sum(a.readCapacityUnits(), b.readCapacityUnits()))
                .writeCapacityUnits(sum(a.writeCapacityUnits(), b.writeCapacityUnits()))
                .table(sum(a.table(), b.table()));
        if (a.hasLocalSecondaryIndexes() || b.hasLocalSecondaryIndexes()) {
            sum.localSecondaryIndexes(sum(a.localSecondaryIndexes(), b.localSecondaryIndexes()));
        }
        if (a.hasGlobalSecondaryIndexes() || b.hasGlobalSecondaryIndexes()) {
            sum.globalSecondaryIndexes(sum(a.globalSecondaryIndexes(), b.globalSecondaryIndexes()));
        }
        return sum.build();
    }

    private static Map<String, Capacity> sum(Map<String, Capacity> a, Map<String, Capacity> b) {
        Map<String, Capacity> sum = new LinkedHashMap<>();
        Stream.of(a, b)
                .forEach(indexes -> indexes.forEach((name, capacity) -> {
                    Capacity already = sum.get(name);
                    sum.put(name, already == null ? capacity : add(already, capacity));
                }));
        return sum;
    }

    private static @Nullable Capacity sum(@Nullable Capacity a, @Nullable Capacity b) {
        return a == null ? b : b == null ? a : add(a, b);
    }

    private static Capacity add(Capacity a, Capacity b) {
        return Capacity.builder()
                .capacityUnits(sum(a.capacityUnits(), b.capacityUnits()))
                .readCapacityUnits(sum(a.readCapacityUnits(), b.readCapacityUnits()))
                .writeCapacityUnits(sum(a.writeCapacityUnits(), b.writeCapacityUnits()))
                .build();
    }

    private static @Nullable Double sum(@Nullable Double a, @Nullable Double b) {
        return a == null ? b : b == null ? a : Double.valueOf(a + b);
    }
}
