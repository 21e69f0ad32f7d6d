package dev.stator.expression;

/** The types in which DynamoDB stores an attribute, by the names that {@code attribute_type} takes. */
public enum StoredType {
    /** String. */
    S,
    /** Number. */
    N,
    /** Binary. */
    B,
    /** Boolean. */
    BOOL,
    /** Null. */
    NULL,
    /** Map. */
    M,
    /** List. */
    L,
    /** Set of strings. */
    SS,
    /** Set of numbers. */
    NS,
    /** Set of binaries. */
    BS
}
