package dev.stator.it.mapper;

/** Stored by name. */
public enum Plan {
    WALK,
    REST
}
