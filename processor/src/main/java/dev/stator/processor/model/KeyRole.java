package dev.stator.processor.model;

/** What a component is to the primary key. */
public enum KeyRole {
    HASH,
    RANGE,
    NONE
}
