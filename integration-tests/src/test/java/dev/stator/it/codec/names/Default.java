package dev.stator.it.codec.names;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** A name that is a keyword in lower case. */
@Table("default")
public record Default(@HashKey String id, @RangeKey Item item, Item.Switch next) {
    /** A sealed interface and record with names of parameters, and an enum as range key. */
    public enum Item {
        /** First. */
        A,
        /** Second. */
        B;

        /** Sealed. */
        public sealed interface Switch {}

        /** The one record. */
        public record Case(String text) implements Switch {}
    }
}
