package dev.stator.it.id;

import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.GeneratedId;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose hash key is an id, beside a version and a stamp. */
@Table("parcels")
record Parcel(
        @HashKey @GeneratedId @Nullable UUID id,
        String to,
        @CreatedAt Optional<Instant> created,
        @Version long version) {
    Parcel {
        if (to.equals("nobody")) {
            throw new IllegalStateException("to nobody");
        }
    }

    static Parcel to(String to) {
        return new Parcel(null, to, Optional.empty(), 0);
    }
}
