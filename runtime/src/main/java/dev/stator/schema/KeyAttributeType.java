package dev.stator.schema;

/** DynamoDB's types of key attributes. */
public enum KeyAttributeType {
    /** Text. */
    S,
    /** Number. */
    N,
    /** Binary. */
    B
}
