package dev.stator.processor.model;

/** How far a type is visible, enclosing types counted. */
public enum Visibility {
    PUBLIC,
    /** Visible in its package: what is generated there can reach it. */
    PACKAGE,
    /** Private, or inside a private type: generated code cannot name it. */
    PRIVATE,
    /** Declared inside a method, or an inner class of an instance: it has no name to use. */
    LOCAL
}
