package dev.stator.benchmarks.cold;

import dev.stator.benchmarks.contender.HandWrittenOrder;
import dev.stator.benchmarks.item.Order;
import dev.stator.benchmarks.item.Samples;

/** The first item with hand-written code. */
public final class HandWrittenStart {
    private HandWrittenStart() {}

    public static void main(String[] args) {
        HandWrittenOrder orders = new HandWrittenOrder();
        Order order = Samples.order();
        Order back = orders.decode(orders.encode(order));
        Arrival.check(order.id(), back.id());
    }
}
