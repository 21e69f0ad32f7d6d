package dev.stator.it.existing;

import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Mapper;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.SharedWith;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the mapper of the SDK 1 stores too. */
@Table("orders")
@SharedWith(Mapper.DYNAMO_DB_MAPPER)
public record OldOrder(
        @HashKey String id,
        @RangeKey Instant at,
        boolean paid,
        @Nullable Boolean gift,
        Tint tint,
        Set<Boolean> answers,
        Set<Instant> reminders,
        List<Line> lines,
        @Nullable Line first,
        @CreatedAt @Nullable Instant created,
        @Version long version) {
    /** A document inside. */
    public record Line(@Nullable String article, int count, boolean wrapped) {}

    /** Stored by name. */
    public enum Tint {
        RED,
        GREEN
    }
}
