package dev.stator.it.nearest;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** What a yard has. */
@Table("yard")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "gsi1", hashKey = "GSI1PK", rangeKey = "GSI1SK")
@Gsi(name = "gsi2", hashKey = "GSI2PK", rangeKey = "GSI2SK")
@Gsi(name = "inverted", hashKey = "SK", rangeKey = "PK")
public sealed interface Yard {
    /** What stands under an order's key, and a draft, which stands under its own. */
    sealed interface OfOrder extends Yard {}

    /** What an order consists of; it has lines alone under one key of an index. */
    sealed interface Part extends OfOrder {}

    @Key(hash = "o#{order}", range = "order")
    @Key(index = "gsi2", hash = "b#{buyer}", range = "{order}")
    record Order(String order, String buyer) implements OfOrder {}

    @Key(hash = "o#{order}", range = "line#{number:2}")
    @Key(index = "gsi1", hash = "p#{product}", range = "{order}#{number:2}")
    record Line(String order, int number, String product) implements Part {}

    @Key(hash = "o#{order}", range = "gift#{product}")
    @Key(index = "gsi1", hash = "p#{product}", range = "{order}")
    record Gift(String order, String product) implements Part {}

    @Key(hash = "d#{order}", range = "draft")
    record Draft(String order) implements OfOrder {}

    @Key(hash = "b#{buyer}", range = "buyer")
    @Key(index = "gsi2", hash = "b#{buyer}", range = "!")
    record Buyer(String buyer) implements Yard {}
}
