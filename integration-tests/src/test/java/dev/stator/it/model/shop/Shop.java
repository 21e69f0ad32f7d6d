package dev.stator.it.model.shop;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Convert;
import dev.stator.annotation.Discriminator;
import dev.stator.annotation.DiscriminatorValue;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.KeyOnly;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.IntegerText;
import dev.stator.codec.convert.LocalDateTimeSeconds;
import java.time.LocalDateTime;
import java.util.List;

/** What the table of an online shop holds. */
@Table("OnlineShop")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK")
@Gsi(name = "GSI2", hashKey = "GSI2-PK", rangeKey = "GSI2-SK")
@Discriminator("EntityType")
public sealed interface Shop {
    /** Who buys. */
    @Key(hash = "c#{customer}", range = "c#{customer}")
    @DiscriminatorValue("customer")
    record Customer(
            String customer,
            @Attribute("Email") String email,
            @Attribute("Name") String name) implements Shop {}

    /** What is sold. */
    @Key(hash = "p#{product}", range = "p#{product}")
    @DiscriminatorValue("product")
    record Product(
            String product,
            @Attribute("Detail") Detail detail,
            @Attribute("Price") @Convert(IntegerText.class) int price)
            implements Shop {}

    /** Of a product. */
    record Detail(
            @Attribute("Name") String name,
            @Attribute("Description") String description) {}

    /** Where products are. */
    @Key(hash = "w#{warehouse}", range = "w#{warehouse}")
    @DiscriminatorValue("warehouse")
    record Warehouse(String warehouse, @Attribute("Address") Address address) implements Shop {}

    /** Of a warehouse, or where a shipment goes. */
    record Address(
            @Attribute("Country") String country,
            @Attribute("County") String county,
            @Attribute("City") String city,
            @Attribute("Street") String street,
            @Attribute("Number") String number,
            @Attribute("ZipCode") String zipCode) {}

    /** How much of a product a warehouse has; the index of warehouses has it where it is listed. */
    @Key(hash = "p#{product}", range = "w#{warehouse}")
    @Key(index = "GSI2", hash = "w#{warehouse}", range = "p#{product}", when = "listed")
    @DiscriminatorValue("warehouseItem")
    record WarehouseItem(
            String product,
            String warehouse,

            @Attribute("Quantity") @Convert(IntegerText.class)
            int quantity,

            @KeyOnly boolean listed)
            implements Shop {}

    /** What a customer ordered together. */
    @Key(hash = "o#{order}", range = "c#{customer}")
    @DiscriminatorValue("order")
    record Order(
            String order,
            String customer,

            @Attribute("Date") @Convert(LocalDateTimeSeconds.class)
            LocalDateTime date) implements Shop {}

    /** A product of an order. */
    @Key(hash = "o#{order}", range = "p#{product}")
    @Key(index = "GSI1", hash = "p#{product}", range = "{orderedAt}")
    @Key(index = "GSI2", hash = "c#{customer}", range = "{orderedAt}")
    @DiscriminatorValue("orderItem")
    record OrderItem(
            String order,
            String product,
            @KeyOnly String customer,
            @KeyOnly @Convert(LocalDateTimeSeconds.class) LocalDateTime orderedAt,
            @Attribute("Price") @Convert(IntegerText.class) int price,

            @Attribute("Quantity") @Convert(IntegerText.class)
            int quantity)
            implements Shop {}

    /** What an order costs. */
    @Key(hash = "o#{order}", range = "i#{invoice}")
    @Key(index = "GSI1", hash = "i#{invoice}", range = "i#{invoice}")
    @Key(index = "GSI2", hash = "c#{customer}", range = "{date}")
    @DiscriminatorValue("invoice")
    record Invoice(
            String order,
            String invoice,
            @KeyOnly String customer,

            @Attribute("Date") @Convert(LocalDateTimeSeconds.class)
            LocalDateTime date,

            @Attribute("Amount") @Convert(IntegerText.class) int amount,
            @Attribute("Detail") Payments detail)
            implements Shop {}

    /** How an invoice was paid. */
    record Payments(@Attribute("Payments") List<Payment> payments) {}

    /** One of them. */
    record Payment(
            @Attribute("Type") String type,
            @Attribute("Amount") int amount,
            @Attribute("Data") String data) {}

    /** What a warehouse sends of an order. */
    @Key(hash = "o#{order}", range = "sh#{shipment}")
    @Key(index = "GSI1", hash = "sh#{shipment}", range = "sh#{shipment}")
    @Key(index = "GSI2", hash = "w#{warehouse}", range = "sh#{shipment}")
    @DiscriminatorValue("shipment")
    record Shipment(
            String order,
            String shipment,
            @KeyOnly String warehouse,
            @Attribute("Address") Address address,
            @Attribute("Type") String type,

            @Attribute("Date") @Convert(LocalDateTimeSeconds.class)
            LocalDateTime date)
            implements Shop {}

    /** A product in a shipment. */
    @Key(hash = "o#{order}", range = "shp#{item}")
    @Key(index = "GSI1", hash = "sh#{shipment}", range = "p#{product}")
    @DiscriminatorValue("shipmentItem")
    record ShipmentItem(
            String order,
            String item,
            @KeyOnly String shipment,
            @KeyOnly String product,

            @Attribute("Quantity") @Convert(IntegerText.class)
            int quantity)
            implements Shop {}
}
