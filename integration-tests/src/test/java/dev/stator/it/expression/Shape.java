package dev.stator.it.expression;

/** Stored with a discriminator. */
sealed interface Shape {
    /** One of two. */
    record Circle(double radius) implements Shape {}

    /** The other. */
    record Square(int side) implements Shape {}
}
