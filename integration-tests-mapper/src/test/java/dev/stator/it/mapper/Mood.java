package dev.stator.it.mapper;

/** Stored by name. */
public enum Mood {
    GLAD,
    SAD
}
