package dev.stator.it.encryption;

import static dev.stator.annotation.IndexProjection.INCLUDE;

import dev.stator.annotation.Frozen;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A letter whose body is frozen, and whose draft may be. */
@Table("letters")
@Gsi(name = "by-title", hashKey = "title", rangeKey = "number", projection = INCLUDE, include = "body")
record Letter(
        @HashKey String author,
        @RangeKey long number,
        String title,
        @Frozen(format = BodyFormat.class) Body body,
        @Frozen(format = BodyFormat.class) @Nullable Body draft) {
    static Letter of(long number, String text) {
        return new Letter("ada", number, "New", new Body(text), null);
    }

    Letter drafted(@Nullable Body other) {
        return new Letter(author, number, title, body, other);
    }

    /** What is frozen. */
    record Body(String text) {}
}
