package dev.stator.it.limit.unmarked;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;

/** Its writes are counted. */
@Table("deliveries")
@Gsi(name = "by-town", hashKey = "town")
public record Delivery(
        @HashKey String id, String town, @Version long version) {}
