package dev.stator.it.codec;

/** Has a root among its records. */
sealed interface Node permits Recursive, Node.Leaf {
    /** The other record. */
    record Leaf(String text) implements Node {}
}
