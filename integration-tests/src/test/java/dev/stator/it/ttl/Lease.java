package dev.stator.it.ttl;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import dev.stator.annotation.Version;
import java.time.Duration;
import java.util.Optional;

/** Lives so long from its write on. */
@Table("leases")
record Lease(
        @HashKey String name,
        String owner,
        @Ttl @Attribute("end") Optional<Duration> lifetime,
        @Version long version) {
    static Lease of(String owner, Duration lifetime) {
        return new Lease("door", owner, Optional.of(lifetime), 0);
    }
}
