package dev.stator.it.guide;

import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The record of the guide's chapter on versions. */
@Table("accounts")
public record Account(
        @HashKey String id,
        long balance,
        @Version long version,
        @CreatedAt @Nullable Instant openedAt,
        @UpdatedAt @Nullable Instant changedAt) {
    Account withBalance(long other) {
        return new Account(id, other, version, openedAt, changedAt);
    }
}
