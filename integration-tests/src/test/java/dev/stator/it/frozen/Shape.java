package dev.stator.it.frozen;

import java.util.List;

/** What a drawing holds, nested. */
public sealed interface Shape {
    record Circle(Point centre, double radius) implements Shape {}

    record Path(List<Point> points, Colour colour) implements Shape {}

    record Group(String name, List<Shape> shapes) implements Shape {}

    /** A shape without components. */
    enum Mark implements Shape {
        DOT,
        CROSS
    }
}
