package dev.stator.it.whole;

import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** With a version, and stamps. */
@Table("bookings")
record Booking(
        @HashKey String id,
        Optional<String> title,
        Set<String> tags,
        @CreatedAt Optional<Instant> created,
        @UpdatedAt Optional<Instant> changed,
        @Version long version) {}
