package dev.stator.enhanced;

import dev.stator.annotation.Discriminator;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;
import java.time.Instant;
import java.util.Optional;

/** Several records in a table and in its index. */
@Table("depot")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "open", hashKey = "openPK", rangeKey = "openSK")
@Discriminator("kind")
sealed interface Depot {
    @Key(hash = "depot#{depot}", range = "crate#{number:4}")
    @Key(index = "open", hash = "agent#{agent}", range = "{since}")
    record Crate(
            String depot,
            int number,
            Optional<String> agent,
            Instant since,
            @Version long version) implements Depot {}

    @Key(hash = "depot#{depot}", range = "visit#{at}")
    record Visit(String depot, Instant at, String visitor) implements Depot {}
}
