package dev.stator.it.frozen;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Frozen;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Table("drawings")
@Gsi(
        name = "by-title",
        hashKey = "title",
        projection = IndexProjection.INCLUDE,
        include = {"shapes", "mark"})
public record Drawing(
        @HashKey String artist,
        @RangeKey int number,
        String title,
        @Frozen List<Shape> shapes,
        @Frozen @Attribute("l") @Nullable Layer<Shape> layer,
        @Frozen Optional<UUID> mark,

        @Frozen(types = {Point.class, Colour.class}) @Nullable
        Object note) {}
