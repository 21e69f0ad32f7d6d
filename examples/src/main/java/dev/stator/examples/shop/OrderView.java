package dev.stator.examples.shop;

import dev.stator.annotation.ItemCollection;
import dev.stator.examples.shop.Shop.Invoice;
import dev.stator.examples.shop.Shop.Order;
import dev.stator.examples.shop.Shop.OrderItem;
import dev.stator.examples.shop.Shop.Shipment;
import java.util.List;
import java.util.Optional;

/** An order with all that belongs to it, read by one query. */
@ItemCollection(Shop.class)
public record OrderView(Order order, List<OrderItem> items, Optional<Invoice> invoice, List<Shipment> shipments) {}
