package dev.stator.it.limit;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Its keys of indexes may be null, and those of the table may not. */
@SuppressWarnings("ArrayRecordComponent") // arrays are keys too
@Table("crates")
@Gsi(name = "by-port", hashKey = "port", rangeKey = "seal")
@Lsi(name = "by-seal", rangeKey = "seal")
record Crate(
        @HashKey String id,
        @RangeKey byte[] part,
        byte @Nullable [] port,
        @Nullable String seal,
        String body) {}
