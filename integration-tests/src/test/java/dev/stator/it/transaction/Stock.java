package dev.stator.it.transaction;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import java.time.Instant;

@Table("stocks")
record Stock(
        @HashKey String id,
        long count,
        @UpdatedAt Instant countedAt,
        @Version long version) {}
