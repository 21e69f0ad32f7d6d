package dev.stator.it.market;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Key;
import dev.stator.annotation.KeyOnly;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import java.time.Instant;
import java.util.Optional;

/** What the table {@code market} holds. */
@Table("market")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK")
@Gsi(name = "GSI2", hashKey = "GSI2-PK", rangeKey = "GSI2-SK", projection = IndexProjection.KEYS_ONLY)
sealed interface Market {
    @Key(hash = "c#{customer}", range = "c#{customer}")
    record Customer(String customer, String name) implements Market {}

    @Key(hash = "o#{order}", range = "c#{customer}")
    @Key(index = "GSI2", hash = "c#{customer}", range = "{orderedAt}")
    record Order(String order, String customer, @KeyOnly Instant orderedAt) implements Market {}

    @Key(hash = "o#{order}", range = "p#{product}")
    @Key(index = "GSI1", hash = "p#{product}", range = "{orderedAt}")
    @Key(index = "GSI2", hash = "c#{customer}", range = "{orderedAt}")
    record OrderItem(String order, String product, @KeyOnly String customer, Instant orderedAt, int count)
            implements Market {}

    @Key(hash = "o#{order}", range = "n#{writtenAt}#{author}")
    record Note(String order, Instant writtenAt, String author, String text) implements Market {}

    /** What a customer need not pay until it ends. */
    @Key(hash = "c#{customer}", range = "v#{voucher}")
    record Voucher(
            String customer,
            String voucher,
            @Attribute("ends") @Ttl Optional<Instant> ends) implements Market {}
}
