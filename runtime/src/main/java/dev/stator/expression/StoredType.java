package dev.stator.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
    BS;

    /** How DynamoDB stores {@code value}. */
    static StoredType of(AttributeValue value) {
        return value.type() == AttributeValue.Type.NUL ? NULL : valueOf(String.valueOf(value.type()));
    }
}
