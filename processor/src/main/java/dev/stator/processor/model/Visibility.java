package dev.stator.processor.model;

/** How far a type is visible to what is generated in the root's package, enclosing types and type arguments counted. */
public enum Visibility {
    PUBLIC,
    /** Visible in its package, which is the root's: what is generated there can reach it. */
    PACKAGE,
    /** Visible in its package only, which is not the root's: generated code cannot name it. */
    OTHER_PACKAGE,
    /** Private, or inside a private type: generated code cannot name it. */
    PRIVATE;

    /** Whether generated code can name the type. */
    public boolean reachable() {
        return this == PUBLIC || this == PACKAGE;
    }
}
