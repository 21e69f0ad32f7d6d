package dev.stator.it.id;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;
import dev.stator.annotation.WriteOnce;

/** Written once, beside a version. */
@Table("titles")
record Title(
        @HashKey String id,
        @WriteOnce String owner,
        long worth,
        @Version long version) {}
