package dev.stator.examples.drawings;

import java.util.List;

/** What can be drawn. It needs no annotation, no codec and no mapping. */
public sealed interface Shape {
    /** A disc of one sign. */
    record Disc(int x, int y, int radius, char ink) implements Shape {}

    /** A row of text. */
    record Text(int x, int y, String words) implements Shape {}

    /** Shapes that move together; these may be groups again. */
    record Group(int x, int y, List<Shape> shapes) implements Shape {}

    /** A frame around all. */
    enum Frame implements Shape {
        THIN,
        THICK
    }
}
