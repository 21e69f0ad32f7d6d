package dev.stator.stream.kcl;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** A table of several records, which their keys tell. */
@Table("shop")
@HashKey("PK")
@RangeKey("SK")
sealed interface Shop {
    @Key(hash = "o#{order}", range = "meta")
    record Order(String order) implements Shop {}

    @Key(hash = "o#{order}", range = "p#{product}")
    record OrderItem(String order, String product) implements Shop {}
}
