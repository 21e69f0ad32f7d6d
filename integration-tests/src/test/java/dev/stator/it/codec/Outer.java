package dev.stator.it.codec;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Holds a root, whose generated types are named {@code Outer_Inner...}. */
public final class Outer {
    private Outer() {}

    /** Sparse indexes, and two nested records of one simple name. */
    @SuppressWarnings("ArrayRecordComponent") // arrays are stored too
    @Table("inner")
    @Gsi(
            name = "sparse",
            hashKey = {"owner", "zone"},
            rangeKey = {"rank", "score"},
            projection = IndexProjection.INCLUDE,
            include = {"here", "note", "count", "moon", "photo"})
    @Gsi(name = "whole", hashKey = "rank")
    public record Inner(
            @HashKey byte[] id,
            @RangeKey short version,
            Optional<String> owner,
            @Nullable Colour zone,
            Optional<Integer> rank,
            @Nullable Double score,
            @Nullable String note,
            OptionalInt count,
            Address here,
            Outer.@Nullable Address moon,
            byte @Nullable [] photo,
            dev.stator.it.codec.unmarked.Address there) {}

    /** Has the simple name of another record of the corpus. */
    public record Address(String planet) {}
}
