package dev.stator.it.several;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import java.time.Instant;
import java.util.Optional;

/**
 * What a desk has: tickets and notes, which have the same keys in each index, and callers, of whom nobody must read.
 */
@Table("desk")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "all", hashKey = "all-PK", rangeKey = "all-SK")
@Gsi(name = "some", hashKey = "some-PK", rangeKey = "some-SK", projection = IndexProjection.INCLUDE, include = "title")
@Gsi(name = "keys", hashKey = "keys-PK", rangeKey = "keys-SK", projection = IndexProjection.KEYS_ONLY)
public sealed interface Desk {
    /** To be done. */
    @Key(hash = "d#{desk}", range = "t#{ticket}")
    @Key(index = "all", hash = "a#{agent}", range = "{at}")
    @Key(index = "some", hash = "a#{agent}", range = "{at}")
    @Key(index = "keys", hash = "a#{agent}", range = "{at}")
    record Ticket(String desk, String ticket, String agent, Instant at, String title) implements Desk {}

    /** To be known, for some time. */
    @Key(hash = "d#{desk}", range = "n#{note}")
    @Key(index = "all", hash = "a#{agent}", range = "{at}")
    @Key(index = "some", hash = "a#{agent}", range = "{at}")
    @Key(index = "keys", hash = "a#{agent}", range = "{at}")
    record Note(
            String desk,
            String note,
            String agent,
            Instant at,
            String title,
            @Ttl Optional<Instant> ends) implements Desk {}

    /** Who called. */
    @Key(hash = "d#{desk}", range = "c#{phone}")
    record Caller(String desk, @Sensitive String phone, String title) implements Desk {}
}
