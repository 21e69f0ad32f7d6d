package dev.stator.it.market;

import dev.stator.annotation.ItemCollection;
import dev.stator.it.market.Market.Note;
import dev.stator.it.market.Market.Order;
import dev.stator.it.market.Market.OrderItem;
import java.util.List;

/** An order, and all that belongs to it. */
@ItemCollection(Market.class)
record OrderView(Order order, List<OrderItem> items, List<Note> notes) {}
