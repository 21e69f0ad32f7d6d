package dev.stator.it.stream;

import dev.stator.annotation.Frozen;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import java.time.Duration;
import java.util.List;

/** What is stored of it depends on more than its values: on a key for encryption, and on the time. */
@Table("parcels")
record Parcel(
        @HashKey String id,
        @Frozen List<String> contents,
        @Ttl Duration kept) {}
