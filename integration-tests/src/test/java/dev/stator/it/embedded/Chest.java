package dev.stator.it.embedded;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Embedded;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Embeds a record of records of its own kind, and has an index that holds all of an embedded one. */
@Table("chests")
@Gsi(
        name = "by-town",
        hashKey = "home.town",
        projection = IndexProjection.INCLUDE,
        include = {"home", "box.value.value"})
record Chest(
        @HashKey String id,
        @Embedded(prefix = "box_") Box<Box<Spot>> box,
        @Embedded(prefix = "home_") @Nullable Home home) {
    record Box<T>(String label, @Embedded(prefix = "in_") T value) {}

    record Spot(int x, @Nullable Integer y) {}

    record Home(
            String town,
            @Attribute(value = "street", former = "road") Optional<String> street,
            @Embedded Spot spot) {}
}
