package dev.stator.it.existing;

import dev.stator.annotation.Default;
import dev.stator.annotation.Discriminator;
import dev.stator.annotation.DiscriminatorValue;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something of each kind that others store otherwise. */
@Table("foreigns")
@Gsi(name = "by-day", hashKey = "day")
public record Foreign(
        @HashKey String id,
        int count,
        String name,
        @Nullable Instant when,
        Optional<Instant> day,
        double ratio,
        @Default("3") int lives,
        boolean open,
        List<Line> lines,
        Set<UUID> ids,
        Map<UUID, Integer> marks,
        List<Optional<String>> texts,
        Optional<BigDecimal> price,
        @Sensitive @Nullable Instant born,
        @Nullable Shape shape,
        @Ttl Optional<Duration> keep) {
    /** Inside. */
    public record Line(int amount, @Nullable Instant at) {}

    /** One of two. */
    @Discriminator("kind")
    public sealed interface Shape permits Round, Square {}

    /** By its radius. */
    @DiscriminatorValue("round")
    public record Round(double radius) implements Shape {}

    /** By its side. */
    public record Square(double side) implements Shape {}
}
