package dev.stator.it.limit;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.util.Optional;

/** With a local index of each projection, in which it is or is not. */
@Table("sheets")
@Lsi(name = "by-a", rangeKey = "a", projection = IndexProjection.KEYS_ONLY)
@Lsi(name = "by-b", rangeKey = "b", projection = IndexProjection.INCLUDE, include = "note")
@Lsi(name = "by-c", rangeKey = "c")
record Sheet(
        @HashKey String author,
        @RangeKey String id,
        Optional<String> a,
        Optional<String> b,
        Optional<String> c,
        String note,
        String body) {
    Sheet body(int length) {
        return new Sheet(author, id, a, b, c, note, "x".repeat(length));
    }
}
