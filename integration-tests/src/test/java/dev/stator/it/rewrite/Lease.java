package dev.stator.it.rewrite;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import java.time.Instant;
import java.util.Optional;

/** Whose end others may have written in another form. */
@Table("leases")
record Lease(
        @HashKey String id,
        String tenant,
        @Ttl(lenient = true) Optional<Instant> ends,
        Optional<Instant> begins) {}
