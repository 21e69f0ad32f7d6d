package dev.stator.it.market;

import dev.stator.it.market.Market.Order;
import dev.stator.it.market.Market.OrderItem;
import dev.stator.operation.CollectionView;
import java.util.Optional;

/** An order, and what was ordered, if that is one thing. The notes between them are passed over. */
record ItemsOfOrder(Order order, Optional<OrderItem> item) {
    static final CollectionView<Market, ItemsOfOrder> VIEW = CollectionView.<Market, ItemsOfOrder>of(
                    ItemsOfOrder.class,
                    Order.class,
                    parts -> new ItemsOfOrder(parts.one(Order.class), parts.optional(OrderItem.class)))
            .optional(OrderItem.class)
            .skipping();
}
