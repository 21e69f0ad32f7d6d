package dev.stator.it.rewrite;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.Default;
import dev.stator.annotation.Discriminator;
import dev.stator.annotation.DiscriminatorValue;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something of each kind that others store otherwise, the key too. */
@Table("ledgers")
@Gsi(name = "by-day", hashKey = "day")
record Ledger(
        @HashKey UUID owner,
        @RangeKey Instant at,
        @Version long version,
        @CreatedAt Optional<Instant> created,
        @UpdatedAt Optional<Instant> updated,
        @Ttl Optional<Instant> ends,
        List<Line> lines,
        @Nullable Line last,
        Set<UUID> ids,
        Map<UUID, Integer> marks,
        List<Optional<String>> texts,
        Optional<Instant> day,
        @Default("0.5") double ratio,
        List<Double> curve,

        @Attribute(value = "title", former = "headline") @Nullable
        String title,

        @Nullable Shape shape) {
    /** Inside. */
    record Line(
            int amount,
            @Nullable Instant when,

            @Attribute(value = "memo", former = "note") @Nullable
            String memo) {}

    /** One of two. */
    @Discriminator("kind")
    sealed interface Shape permits Round, Square {}

    /** By its radius. */
    @DiscriminatorValue("round")
    record Round(double radius, @Nullable Instant drawn) implements Shape {}

    /** By its side. */
    record Square(int side) implements Shape {}
}
