package dev.stator.it.operation;

import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import java.time.Instant;
import java.util.Optional;

/** With a small version and stamps that may be empty; ordered by the last one in an index. */
@Table("tickets")
@Gsi(name = "by-change", hashKey = "title", rangeKey = "changedAt")
record Ticket(
        @HashKey String id,
        String title,
        @Version int version,
        @CreatedAt Optional<Instant> openedAt,
        @UpdatedAt Optional<Instant> changedAt) {

    static Ticket fresh(String id) {
        return new Ticket(id, "new", 0, Optional.empty(), Optional.empty());
    }
}
