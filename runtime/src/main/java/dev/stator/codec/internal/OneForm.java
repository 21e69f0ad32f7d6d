package dev.stator.codec.internal;

/**
 * Marks a codec that reads each value from one stored form alone, the one that it writes. Equal numbers are one form, but as names
 * of a map's entries, where DynamoDB takes them as they are spelled.
 */
interface OneForm {}
