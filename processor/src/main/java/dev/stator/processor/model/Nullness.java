package dev.stator.processor.model;

/** Whether null may stand in a component. */
public enum Nullness {
    /** A primitive, or a non-null type in null-marked code: missing is an error. */
    NEVER,
    /** {@code @Nullable}. */
    NULLABLE,
    /** Nothing is said: missing reads as null. */
    UNSAID
}
