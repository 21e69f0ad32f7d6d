package dev.stator.codec;

/**
 * Says of a converter that DynamoDB sorts its stored forms otherwise than Java sorts its values. Its type may stand on
 * a range key, where a query then offers {@code eq} and no other condition; nor do its attributes have {@code lt},
 * {@code between} and their like. A converter without this marker promises that its order is DynamoDB's.
 */
public interface Unordered {}
