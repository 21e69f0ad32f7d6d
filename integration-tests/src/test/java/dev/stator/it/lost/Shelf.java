package dev.stator.it.lost;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import java.time.Instant;

/** What tables, indexes, queries and streams are tried on. */
@Table("shelves")
@Gsi(name = "by-label", hashKey = "label")
record Shelf(
        @HashKey String room,
        @RangeKey int number,
        String label,
        @Ttl Instant until) {
    static Shelf of(int number) {
        return new Shelf("r", number, "l" + number, Instant.ofEpochSecond(4_000_000_000L));
    }
}
