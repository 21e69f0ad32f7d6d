package dev.stator.it.market;

import dev.stator.it.market.Market.Note;
import dev.stator.it.market.Market.Order;
import dev.stator.it.market.Market.OrderItem;
import dev.stator.operation.CollectionView;
import java.util.List;

/** An order, and all that belongs to it. */
record OrderView(Order order, List<OrderItem> items, List<Note> notes) {
    static final CollectionView<Market, OrderView> VIEW = CollectionView.<Market, OrderView>of(
                    OrderView.class,
                    Order.class,
                    parts -> new OrderView(parts.one(Order.class), parts.list(OrderItem.class), parts.list(Note.class)))
            .list(OrderItem.class)
            .list(Note.class);
}
