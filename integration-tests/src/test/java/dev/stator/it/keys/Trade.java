package dev.stator.it.keys;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Convert;
import dev.stator.annotation.Discriminator;
import dev.stator.annotation.DiscriminatorValue;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Key;
import dev.stator.annotation.KeyOnly;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.EpochSecondsText;
import java.time.Instant;
import java.util.Optional;

/** A market whose records have keys of each kind. */
@Table("trade")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK")
@Gsi(name = "GSI2", hashKey = "GSI2-PK", rangeKey = "GSI2-SK", projection = IndexProjection.KEYS_ONLY)
@Gsi(name = "Inverted", hashKey = "SK", rangeKey = "PK")
@Discriminator("Type")
public sealed interface Trade {
    /** Stands twice in its key. */
    @Key(hash = "c#{customer}", range = "c#{customer}")
    @DiscriminatorValue(
            value = "customer",
            former = {"client", "cust"})
    record Customer(String customer, @Attribute("Name") String name) implements Trade {}

    /** In an index where all it has there is present. */
    @Key(hash = "o#{order}", range = "c#{customer}")
    @Key(index = "GSI2", hash = "c#{customer}", range = "{orderedAt}")
    record Order(
            String order,
            @Attribute("buyer") String customer,
            @KeyOnly @Convert(EpochSecondsText.class) Instant orderedAt)
            implements Trade {}

    /** In one index always, in the other with a customer. */
    @Key(hash = "o#{order}", range = "p#{product}")
    @Key(index = "GSI1", hash = "p#{product}", range = "{orderedAt}")
    @Key(index = "GSI2", hash = "c#{customer}", range = "{orderedAt}#{order}")
    record OrderItem(String order, String product, @KeyOnly Optional<String> customer, Instant orderedAt, int count)
            implements Trade {}

    /** In an index where it says so. */
    @Key(hash = "p#{product}", range = "w#{warehouse}")
    @Key(index = "GSI1", hash = "w#{warehouse}", range = "p#{product}", when = "listed")
    record Stock(
            String product,
            String warehouse,
            int quantity,
            @KeyOnly boolean listed) implements Trade {}

    /** Several parts, of which one is escaped. */
    @Key(hash = "o#{order}", range = "n#{author}#{writtenAt}#{number:4}", escape = true)
    record Note(String order, String author, Instant writtenAt, int number, String text) implements Trade {}

    /** A literal, with braces. */
    @Key(hash = "o#{order}", range = "{{total}}")
    record Total(String order, long cents) implements Trade {}
}
