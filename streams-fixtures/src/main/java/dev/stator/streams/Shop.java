package dev.stator.streams;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** A table of several records, which their keys tell. */
@Table("shop")
@HashKey("PK")
@RangeKey("SK")
public sealed interface Shop {
    @Key(hash = "o#{order}", range = "meta")
    record Order(String order, @Attribute("Customer") String customer) implements Shop {}

    @Key(hash = "o#{order}", range = "p#{product}")
    record OrderItem(
            String order,
            String product,
            @Attribute("Count") int count) implements Shop {}

    @Key(hash = "c#{customer}", range = "meta")
    record Customer(String customer) implements Shop {}
}
