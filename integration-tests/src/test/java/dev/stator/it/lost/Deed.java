package dev.stator.it.lost;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.WriteOnce;

/** With what is written once, so that its puts have a condition which they do not end. */
@Table("deeds")
record Deed(@HashKey String id, @WriteOnce String owner, long worth) {
    static Deed of(String id) {
        return new Deed(id, "ada", 1);
    }

    Deed worth(long other) {
        return new Deed(id, owner, other);
    }
}
