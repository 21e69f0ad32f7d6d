package dev.stator.examples.shop;

import dev.stator.annotation.Discriminator;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.KeyOnly;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.util.Optional;

/** What the table {@code shop} holds: customers, and orders with all that belongs to them. */
@Table("shop")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK")
@Gsi(name = "GSI2", hashKey = "GSI2-PK", rangeKey = "GSI2-SK")
@Discriminator("type")
public sealed interface Shop {
    /** Who buys. */
    @Key(hash = "customer#{customer}", range = "customer#{customer}")
    record Customer(String customer, String name, String email) implements Shop {}

    /** What is sold. */
    @Key(hash = "product#{product}", range = "product#{product}")
    record Product(String product, String title, int price) implements Shop {}

    /** How many of a product a warehouse has; found by the warehouse while it is listed there. */
    @Key(hash = "product#{product}", range = "stock#{warehouse}")
    @Key(index = "GSI2", hash = "warehouse#{warehouse}", range = "product#{product}", when = "listed")
    record Stock(
            String product,
            String warehouse,
            int count,
            @KeyOnly boolean listed) implements Shop {}

    /** What a customer ordered; the first item of its collection. */
    @Key(hash = "order#{order}", range = "customer#{customer}")
    @Key(index = "GSI2", hash = "customer#{customer}", range = "order#{orderedAt}")
    record Order(String order, String customer, Instant orderedAt) implements Shop {}

    /** A line of an order. */
    @Key(hash = "order#{order}", range = "product#{product}")
    @Key(index = "GSI1", hash = "product#{product}", range = "{orderedAt}")
    record OrderItem(String order, String product, Instant orderedAt, int count) implements Shop {}

    /** What an order costs. */
    @Key(hash = "order#{order}", range = "invoice#{invoice}")
    @Key(index = "GSI1", hash = "invoice#{invoice}", range = "invoice#{invoice}")
    record Invoice(String order, String invoice, int amount, Optional<Instant> paidAt) implements Shop {}

    /** A parcel of an order. */
    @Key(hash = "order#{order}", range = "shipment#{shipment}")
    @Key(index = "GSI2", hash = "warehouse#{warehouse}", range = "shipment#{sentAt}")
    record Shipment(String order, String shipment, String warehouse, Instant sentAt) implements Shop {}
}
