package dev.stator.enhanced;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What extensions of the Enhanced Client count and stamp. */
@Table("counts")
record Count(@HashKey String name, long hits, @Nullable Instant seen) {}
