package dev.stator.it.market;

import dev.stator.annotation.ItemCollection;
import dev.stator.it.market.Market.Order;
import dev.stator.it.market.Market.OrderItem;
import java.util.Optional;

/** An order, and what was ordered, if that is one thing. The notes between them are passed over. */
@ItemCollection(value = Market.class, skip = true)
record ItemsOfOrder(Order order, Optional<OrderItem> item) {}
