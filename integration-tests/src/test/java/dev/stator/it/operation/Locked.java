package dev.stator.it.operation;

import dev.stator.annotation.Frozen;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** With a frozen attribute, to be encrypted. */
@Table("locked")
record Locked(
        @HashKey String id,
        @Frozen(format = SecretFormat.class) Secret secret) {
    static Locked of(String id) {
        return new Locked(id, new Secret("s"));
    }

    /** What nobody shall read. */
    record Secret(String text) {}
}
