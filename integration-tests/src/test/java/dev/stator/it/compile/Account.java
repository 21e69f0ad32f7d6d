package dev.stator.it.compile;

import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.GeneratedId;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import dev.stator.annotation.WriteOnce;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Stator keeps in it is not written by hand. */
@Table("accounts")
record Account(
        @HashKey String id,
        long balance,
        @WriteOnce @Nullable String owner,
        @GeneratedId @Nullable String receipt,
        @Version long version,
        @CreatedAt @Nullable Instant openedAt,
        @UpdatedAt @Nullable Instant changedAt) {}
