package dev.stator.it.id;

import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.Default;
import dev.stator.annotation.GeneratedId;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import dev.stator.annotation.WriteOnce;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Written once, of each kind that may be. */
@Table("deeds")
record Deed(
        @HashKey String id,
        @WriteOnce @Nullable String owner,
        @WriteOnce Optional<BigDecimal> price,
        @WriteOnce @Default("7") int plot,
        @WriteOnce @Sensitive @Nullable Boolean sealed,
        @WriteOnce @CreatedAt @Nullable Instant created,
        @WriteOnce @GeneratedId String number,
        long worth) {}
