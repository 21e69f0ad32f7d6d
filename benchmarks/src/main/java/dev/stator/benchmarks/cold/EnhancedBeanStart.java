package dev.stator.benchmarks.cold;

import dev.stator.benchmarks.enhanced.OrderBean;
import dev.stator.benchmarks.item.Samples;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The first item with the Enhanced Client's bean schema. */
public final class EnhancedBeanStart {
    private EnhancedBeanStart() {}

    public static void main(String[] args) {
        TableSchema<OrderBean> schema = TableSchema.fromBean(OrderBean.class);
        OrderBean order = OrderBean.of(Samples.order());
        OrderBean back = schema.mapToItem(schema.itemToMap(order, true));
        Arrival.check(order.getId(), back.getId());
    }
}
