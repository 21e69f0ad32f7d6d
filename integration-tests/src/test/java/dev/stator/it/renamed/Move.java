package dev.stator.it.renamed;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Embedded;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Embeds a record whose components were renamed: one that may be absent, one that is there, one in another. */
@Table("moves")
record Move(
        @HashKey String id,
        @Embedded(prefix = "from_") @Nullable Site from,
        @Embedded(prefix = "to_") Site to,
        @Embedded(prefix = "by_") Optional<Mover> by) {
    record Site(
            @Attribute(value = "town", former = "city") String town,

            @Attribute(
                    value = "zip",
                    former = {"code", "postcode"})
            @Nullable
            String zip) {}

    record Mover(
            @Attribute(value = "name", former = "firm") String name,
            @Embedded(prefix = "home_") @Nullable Site home) {}

    Move from(@Nullable Site other) {
        return new Move(id, other, to, by);
    }

    Move by(Mover other) {
        return new Move(id, from, to, Optional.of(other));
    }
}
