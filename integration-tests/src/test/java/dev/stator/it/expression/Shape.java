package dev.stator.it.expression;

import dev.stator.annotation.DiscriminatorValue;

/** Stored with a discriminator. */
sealed interface Shape {
    /** One of two, which was told by other words. */
    @DiscriminatorValue(
            value = "Circle",
            former = {"CIRCLE", "circle"})
    record Circle(double radius) implements Shape {}

    /** The other. */
    record Square(int side) implements Shape {}
}
