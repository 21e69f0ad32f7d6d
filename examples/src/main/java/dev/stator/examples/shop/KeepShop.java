package dev.stator.examples.shop;

import static dev.stator.examples.shop.Invoice_.paidAt;
import static dev.stator.examples.shop.Stock_.count;

import dev.stator.Stator;
import dev.stator.examples.shop.Shop.Customer;
import dev.stator.examples.shop.Shop.Invoice;
import dev.stator.examples.shop.Shop.Order;
import dev.stator.examples.shop.Shop.OrderItem;
import dev.stator.examples.shop.Shop.Product;
import dev.stator.examples.shop.Shop.Shipment;
import dev.stator.examples.shop.Shop.Stock;
import dev.stator.operation.Response;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.wire.StatorWire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Keeps a shop in one table, and asks it what shops ask, with what each answer costs. */
public final class KeepShop {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final Stator stator;
    private final ShopTable shop;
    private final OrderViewDao orderViews;

    private KeepShop(Stator stator) {
        this.stator = stator;
        this.shop = new ShopTable(stator);
        this.orderViews = new OrderViewDao(stator);
    }

    public static void main(String[] args) {
        say("Starting DynamoDB Local ...");
        try (DynamoDbLocal engine = DynamoDbLocal.start();
                DynamoDbClient client = engine.configure(DynamoDbClient.builder())
                        .overrideConfiguration(config -> config.addExecutionInterceptor(StatorWire.interceptor()))
                        .build()) {
            KeepShop keeper = new KeepShop(Stator.create(client));
            keeper.stock();
            keeper.sell();
            keeper.ask();
            keeper.show();
        }
    }

    private void stock() {
        shop.table().ensure();
        shop.putAll(List.of(
                        new Customer("ada", "Ada Lovelace", "ada@example.com"),
                        new Product("loom", "A loom", 900),
                        new Product("card", "A punched card", 2),
                        new Stock("loom", "north", 3, true),
                        new Stock("card", "north", 5_000, true),
                        new Stock("card", "south", 100, false)))
                .execute();
        say("One table holds customers, products and stock.");
    }

    /** All or nothing: the order is there, and what it took is gone from the stock. */
    private void sell() {
        stator.transactWrite(
                        shop.orders().put(new Order("7", "ada", NOON)).ifAbsent(),
                        shop.orderItems().put(new OrderItem("7", "loom", NOON, 1)),
                        shop.orderItems().put(new OrderItem("7", "card", NOON, 500)),
                        shop.invoices().put(new Invoice("7", "i1", 1_900, Optional.empty())),
                        shop.stocks().update("loom", "north").add(count, -1).when(count.ge(1)),
                        shop.stocks().update("card", "north").add(count, -500).when(count.ge(500)))
                .execute();
        shop.shipments()
                .put(new Shipment("7", "s1", "north", NOON.plusSeconds(3600)))
                .execute();
        shop.shipments()
                .put(new Shipment("7", "s2", "north", NOON.plusSeconds(7200)))
                .execute();
        shop.invoices().update("7", "i1").set(paidAt, NOON.plusSeconds(60)).execute();
        say("Sold a loom and its cards in one transaction, and sent two parcels.");
    }

    private void ask() {
        tell("customer ada", shop.customers().get("ada").response());
        tell("stock of cards", shop.stocks().query("card").response());
        tell("lines of order 7", shop.orderItems().query("7").response());
        tell("its shipments", shop.shipments().query("7").response());
        tell(
                "orders of ada since noon",
                shop.orders().gsi2().query("ada").orderedAt().ge(NOON).response());
        tell("orders of looms", shop.orderItems().gsi1().query("loom").response());
        tell("invoice i1", shop.invoices().gsi1().query("i1").response());
        tell("products in the north", shop.stocks().gsi2().query("north").response());
        tell("all under order 7", shop.orders().collection("7").response());
    }

    private void show() {
        OrderView view = orderViews.get("7").execute().orElseThrow();
        say("Order 7 of " + view.order().customer() + ": " + view.items().size() + " lines, "
                + view.shipments().size() + " shipments, "
                + view.invoice()
                        .flatMap(Invoice::paidAt)
                        .map(at -> "paid at " + at)
                        .orElse("not paid"));

        say("Everything in the table, by what it is:");
        shop.scan().stream()
                .map(item -> ShopTable.match(
                        item,
                        customer -> "customer " + customer.name(),
                        product -> "product " + product.title(),
                        stock -> "stock of " + stock.product() + " in the " + stock.warehouse(),
                        order -> "order " + order.order(),
                        line -> "line of order " + line.order() + ": " + line.count() + " " + line.product(),
                        invoice -> "invoice over " + invoice.amount(),
                        shipment -> "shipment " + shipment.shipment()))
                .sorted()
                .forEach(line -> say("  " + line));
    }

    private static void tell(String question, Response<?> answer) {
        double units = answer.consumedCapacity().stream()
                .mapToDouble(ConsumedCapacity::capacityUnits)
                .sum();
        say("  %-26s %d items, %d read, %d request, %.1f units"
                .formatted(question, answer.count(), answer.scannedCount(), answer.requests(), units));
    }

    @SuppressWarnings("SystemOut") // What a program for the terminal is for.
    private static void say(String line) {
        System.out.println(line);
    }
}
