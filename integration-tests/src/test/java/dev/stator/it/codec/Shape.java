package dev.stator.it.codec;

import dev.stator.annotation.Discriminator;
import dev.stator.annotation.DiscriminatorValue;
import java.util.List;
import java.util.Map;

/** A sealed interface whose records hold it again, and whose parts are sealed in turn. */
@Discriminator("kind of \"shape\"")
sealed interface Shape {
    /** Renamed. */
    @DiscriminatorValue("circle")
    record Circle(double radius) implements Shape {}

    /** Without components. */
    record Nothing() implements Shape {}

    /** Holds the interface again. */
    record Group(List<Shape> shapes, Map<String, Shape> named, Shape first) implements Shape {}

    /** Sealed below sealed. */
    sealed interface Polygon extends Shape {}

    /** Named as its discriminator's neighbour. */
    record Square(int side) implements Polygon {}

    /** Named as a parameter of the generated code. */
    record Item(String text) implements Polygon {}
}
