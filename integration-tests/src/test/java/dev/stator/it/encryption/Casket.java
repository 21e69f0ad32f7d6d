package dev.stator.it.encryption;

import dev.stator.annotation.Frozen;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import dev.stator.annotation.Version;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** With all that is stored otherwise than its codec writes it, and a text that nobody must see. */
@Table("caskets")
record Casket(
        @HashKey String id,
        @Frozen(format = BodyFormat.class) Letter.@Nullable Body body,
        @Ttl Optional<Duration> lasts,
        @Sensitive @Nullable String pin,
        long worth,
        @Version long version) {}
