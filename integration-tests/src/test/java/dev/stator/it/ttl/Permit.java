package dev.stator.it.ttl;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import java.time.Instant;
import java.util.Optional;

/** Ends at a time that others wrote, too. */
@Table("permits")
record Permit(@HashKey String id, @Ttl Optional<Instant> expiresAt) {}
