package dev.stator.it.id;

import dev.stator.annotation.GeneratedId;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** Whose range key is the text of an id, by which they sort. */
@Table("letters")
@Gsi(name = "by-id", hashKey = "id")
record Letter(@HashKey String box, @RangeKey @GeneratedId String id, String text) {
    static Letter of(String box, String text) {
        return new Letter(box, "", text);
    }
}
