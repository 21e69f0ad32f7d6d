package dev.stator.processor.model;

/** What DynamoDB stores a value as, by its own names of types. */
public enum StoredAs {
    S,
    N,
    B,
    BOOL,
    L,
    M,
    SS,
    NS,
    BS,
    /** What is decided for each value: by a converter, or by the value. */
    ANY,
    /** No stored form: a rule refuses it. */
    NOTHING;

    /** Whether it is one of DynamoDB's scalar attribute types, the only ones of keys and sets: S, N or B. */
    public boolean isScalar() {
        return this == S || this == N || this == B;
    }

    /** What a set of it is stored as: SS, NS or BS, or else L. */
    public StoredAs set() {
        return switch (this) {
            case S -> SS;
            case N -> NS;
            case B -> BS;
            default -> L;
        };
    }
}
