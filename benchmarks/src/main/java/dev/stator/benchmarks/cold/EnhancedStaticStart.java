package dev.stator.benchmarks.cold;

import dev.stator.benchmarks.enhanced.OrderBean;
import dev.stator.benchmarks.enhanced.StaticSchemas;
import dev.stator.benchmarks.item.Samples;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The first item with the Enhanced Client's static schema. */
public final class EnhancedStaticStart {
    private EnhancedStaticStart() {}

    public static void main(String[] args) {
        TableSchema<OrderBean> schema = StaticSchemas.order();
        OrderBean order = OrderBean.of(Samples.order());
        OrderBean back = schema.mapToItem(schema.itemToMap(order, true));
        Arrival.check(order.getId(), back.getId());
    }
}
