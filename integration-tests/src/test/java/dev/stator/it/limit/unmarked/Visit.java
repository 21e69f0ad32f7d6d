package dev.stator.it.limit.unmarked;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.util.UUID;

/** Keys that are never empty, and may be null. */
@Table("visits")
@Gsi(name = "by-guest", hashKey = "guest", rangeKey = "nights")
public record Visit(@HashKey Long room, @RangeKey Instant at, UUID guest, Integer nights) {}
