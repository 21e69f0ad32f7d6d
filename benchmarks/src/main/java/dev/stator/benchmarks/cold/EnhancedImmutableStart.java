package dev.stator.benchmarks.cold;

import dev.stator.benchmarks.item.Order;
import dev.stator.benchmarks.item.Samples;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The first item with the Enhanced Client's immutable schema. */
public final class EnhancedImmutableStart {
    private EnhancedImmutableStart() {}

    public static void main(String[] args) {
        TableSchema<Order> schema = TableSchema.fromImmutableClass(Order.class);
        Order order = Samples.order();
        Order back = schema.mapToItem(schema.itemToMap(order, true));
        Arrival.check(order.id(), back.id());
    }
}
