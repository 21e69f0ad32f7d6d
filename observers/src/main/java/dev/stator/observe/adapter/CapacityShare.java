package dev.stator.observe.adapter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * What one table, or one index of it, took.
 *
 * @param index null: the table itself
 */
record CapacityShare(String table, @Nullable String index, double units) {
    /** The shares that took anything. */
    static List<CapacityShare> of(ConsumedCapacity capacity) {
        List<CapacityShare> shares = new ArrayList<>();
        if (capacity.table() != null) {
            add(shares, capacity, null, capacity.table().capacityUnits());
        }
        capacity.localSecondaryIndexes().forEach((index, share) -> add(shares, capacity, index, share.capacityUnits()));
        capacity.globalSecondaryIndexes()
                .forEach((index, share) -> add(shares, capacity, index, share.capacityUnits()));
        if (shares.isEmpty()) {
            add(shares, capacity, null, capacity.capacityUnits());
        }
        return shares;
    }

    private static void add(
            List<CapacityShare> shares, ConsumedCapacity capacity, @Nullable String index, @Nullable Double units) {
        if (units != null && units > 0) {
            shares.add(new CapacityShare(capacity.tableName(), index, units));
        }
    }

    /** {@code posts} or {@code posts/by-title}. */
    String name() {
        return index == null ? table : table + "/" + index;
    }
}
