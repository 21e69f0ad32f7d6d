package dev.stator.streams;

import dev.stator.ChangeStream;
import dev.stator.Stator;
import dev.stator.stream.Change;
import dev.stator.stream.ChangeHandler;
import java.util.ArrayList;
import java.util.List;

/** The changes of a shop, each told by the handler of its record. */
public final class ShopChanges {
    private static final Stator STATOR = Stator.create(new NoClient());

    private final List<String> told = new ArrayList<>();

    /** Of the whole table. */
    public static ChangeStream<Shop> stream() {
        return new ShopTable(STATOR).changes();
    }

    /** Of one of its records. */
    public static ChangeStream<Shop.OrderItem> ofItems() {
        return new ShopTable(STATOR).orderItems().changes();
    }

    /** One for orders, one for their items, one for all else. */
    public ChangeHandler<Shop> handler() {
        return stream()
                .on(
                        Shop.Order.class,
                        change -> tell("order " + OrderKey.of(change).order(), change))
                .on(Shop.OrderItem.class, change -> tell(item(OrderItemKey.of(change)), change))
                .otherwise(change -> tell("other", change));
    }

    /** For items alone. */
    public ChangeHandler<Shop.OrderItem> itemHandler() {
        return change -> tell(item(OrderItemKey.of(change)), change);
    }

    private static String item(OrderItemKey key) {
        return "item " + key.product() + " of " + key.order();
    }

    private void tell(String what, Change<? extends Shop> change) {
        told.add(what + " " + change.getClass().getSimpleName()
                + change.newImage().map(image -> ": " + image).orElse(""));
    }

    /** A line for each change so far. */
    public List<String> told() {
        return List.copyOf(told);
    }
}
