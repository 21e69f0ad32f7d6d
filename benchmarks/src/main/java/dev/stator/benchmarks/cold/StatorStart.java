package dev.stator.benchmarks.cold;

import dev.stator.benchmarks.item.Order;
import dev.stator.benchmarks.item.OrderCodec;
import dev.stator.benchmarks.item.Samples;

/** The first item with Stator. */
public final class StatorStart {
    private StatorStart() {}

    public static void main(String[] args) {
        Order order = Samples.order();
        Order back = OrderCodec.INSTANCE.fromItem(OrderCodec.INSTANCE.toItem(order));
        Arrival.check(order.id(), back.id());
    }
}
