package dev.stator.it.codec;

/** An enum, one of whose constants has a body. */
public enum Colour {
    /** Plain. */
    RED,
    /** With a class of its own. */
    GREEN {
        @Override
        public String toString() {
            return "like grass";
        }
    }
}
