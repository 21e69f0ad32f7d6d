package dev.stator.it.existing.spread;

import dev.stator.annotation.Convert;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.InstantSeconds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Each of the package's and the type's converters as a key, in sets, as names and values of maps, and inside others.
 */
@Table("sightings")
@Gsi(name = "by-plumage", hashKey = "plumage", rangeKey = "ring")
public record Sighting(
        @HashKey UUID bird,
        @RangeKey Instant at,
        Plumage plumage,
        Optional<UUID> ring,
        Set<UUID> flock,
        Set<Plumage> seen,
        Set<Instant> times,
        Map<UUID, Integer> counts,
        Map<Plumage, Instant> first,
        List<Optional<Plumage>> log,
        Where where,
        @Convert(InstantSeconds.class) Instant noted) {

    /** A record in it, of the same package. */
    public record Where(UUID place, Optional<Instant> since) {}
}
