package dev.stator.it.rewrite;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.GeneratedId;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Rest;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import dev.stator.annotation.UpdatedAt;
import dev.stator.annotation.Version;
import dev.stator.annotation.WriteOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records of several types, whose keys are made of several components. */
@Table("yards")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "by-day", hashKey = "DayPK", rangeKey = "DaySK")
sealed interface Yard {
    /** One with all that a write would step, stamp or make. */
    @Key(hash = "y#{yard}", range = "c#{placed}#{id}")
    @Key(index = "by-day", hash = "d#{day}", range = "{priority:3}#{id}")
    record Crate(
            String yard,
            Instant placed,
            @GeneratedId @Nullable UUID id,
            Instant day,
            int priority,
            @Version long version,
            @CreatedAt Optional<Instant> created,
            @UpdatedAt Optional<Instant> updated,
            @Ttl Optional<Instant> ends,
            @WriteOnce @Nullable Instant sealed,

            @Attribute(value = "label", former = "title") @Nullable
            String label,

            @Rest Map<String, AttributeValue> rest)
            implements Yard {}

    /** Lives so long after a write. */
    @Key(hash = "y#{yard}", range = "w#{since}")
    record Watch(
            String yard,
            Instant since,
            @Ttl Duration ends,
            @Nullable Instant seen) implements Yard {}

    /** Has a key that is always the same. */
    @Key(hash = "y#{yard}", range = "head")
    record Head(
            String yard,
            @Nullable Instant opened,

            @Attribute(value = "label", former = "title") @Nullable
            String label) implements Yard {}
}
