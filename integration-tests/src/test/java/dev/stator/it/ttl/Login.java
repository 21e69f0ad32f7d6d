package dev.stator.it.ttl;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends at a time, or never; with indexes that carry the time, that are ordered by it, and that do not know it. */
@Table("logins")
@Gsi(name = "by-device", hashKey = "device", rangeKey = "id")
@Gsi(name = "by-end", hashKey = "device", rangeKey = "expiresAt", projection = IndexProjection.KEYS_ONLY)
@Gsi(name = "by-device-only", hashKey = "device", projection = IndexProjection.KEYS_ONLY)
@Lsi(name = "by-n", rangeKey = "n", projection = IndexProjection.INCLUDE, include = "expiresAt")
record Login(
        @HashKey String user,
        @RangeKey String id,
        String device,
        long n,
        @Ttl @Nullable Instant expiresAt) {

    static Login of(int n, @Nullable Instant expiresAt) {
        return new Login("ada", "login-%03d".formatted(n), "phone", n, expiresAt);
    }
}
