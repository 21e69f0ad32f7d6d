package dev.stator.benchmarks.cold;

import dev.stator.benchmarks.item.Order;
import dev.stator.benchmarks.item.Samples;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What every contender pays: makes the item, and lets the SDK load its class of values. */
public final class FloorStart {
    private FloorStart() {}

    public static void main(String[] args) {
        Order order = Samples.order();
        AttributeValue text = AttributeValue.createS(order.note());
        AttributeValue.createM(Map.of("list", AttributeValue.createL(List.of(text))));
        Arrival.check(order.id(), order.id());
    }
}
