package dev.stator.it.expression;

/** Stored by name, which is not how it is ordered. */
enum Colour {
    RED,
    GREEN,
    BLUE
}
