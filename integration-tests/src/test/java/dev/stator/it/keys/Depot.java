package dev.stator.it.keys;

import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.KeyOnly;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import java.time.Instant;
import java.util.Optional;

/** A record with a version, stamps, and components that only share keys of indexes with each other. */
@Table("depot")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK")
@Gsi(name = "GSI2", hashKey = "GSI2-PK", rangeKey = "GSI2-SK")
@Gsi(name = "GSI3", hashKey = "GSI3-PK", rangeKey = "GSI3-SK")
@Gsi(name = "GSI4", hashKey = "GSI4-PK", rangeKey = "GSI4-SK")
public sealed interface Depot {
    /** Neither {@code row} nor {@code shelf} nor {@code zone} nor {@code open} has an attribute. */
    @Key(hash = "d#{depot}", range = "p#{id}")
    @Key(index = "GSI1", hash = "r#{row}#{shelf}", range = "{depot}#{movedAt}")
    @Key(index = "GSI2", hash = "all", range = "{zone}#{state}")
    @Key(index = "GSI3", hash = "w", range = "{weight:3}", when = "open")
    @Key(index = "GSI4", hash = "s#{state}", range = "{note}")
    record Pallet(
            String depot,
            String id,
            @KeyOnly String row,
            @KeyOnly String shelf,
            String state,
            @KeyOnly Optional<Integer> zone,
            int weight,
            @KeyOnly boolean open,
            String note,
            @UpdatedAt Instant movedAt,
            @CreatedAt Optional<Instant> storedAt,
            @Version long version)
            implements Depot {}

    /** Another one under the hash key. */
    @Key(hash = "d#{depot}", range = "a#{name}")
    record Aisle(String depot, String name, int length) implements Depot {}
}
