package dev.stator.schema;

/** DynamoDB's types of key attributes. */
public enum KeyType {
    /** Text. */
    S,
    /** Number. */
    N,
    /** Binary. */
    B
}
