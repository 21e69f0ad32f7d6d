package dev.stator.it.model.cart;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Convert;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.BigDecimalText;
import dev.stator.codec.convert.IntegerText;
import dev.stator.codec.convert.LocalDateTimeSeconds;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a customer has in the cart. The status in the key and the one beside it are two. */
@Table("CartTable")
@HashKey("CustomerID")
@RangeKey("Status#Date")
@Gsi(name = "GSI-SKU", hashKey = "ItemSKU", rangeKey = "Status#Date")
@Key(range = "{keyStatus}#{date}")
public record CartItem(
        @Attribute("CustomerID") String customer,
        String keyStatus,
        @Convert(LocalDateTimeSeconds.class) LocalDateTime date,
        @Attribute("ItemSKU") String sku,
        @Attribute("Price") @Convert(BigDecimalText.class) BigDecimal price,
        @Attribute("Count") @Convert(IntegerText.class) int count,
        @Attribute("Status") String status) {}
