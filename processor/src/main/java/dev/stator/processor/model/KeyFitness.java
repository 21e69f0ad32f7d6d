package dev.stator.processor.model;

/** What DynamoDB makes of a key of some type. */
public enum KeyFitness {
    /** S, N or B, and Java's order is DynamoDB's: any key. */
    ORDERED,
    /** S, and equal values have one stored form, but Java orders them otherwise: hash key only. */
    EQUALITY,
    /** S, but equal values have several stored forms: no key. */
    AMBIGUOUS,
    /** Not S, N or B: no key. */
    NO_SCALAR,
    /** Nothing that is stored, or nothing that a key could be looked up by: other rules speak of it. */
    UNCLEAR
}
