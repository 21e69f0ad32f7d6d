package dev.stator.it.frozen;

import dev.stator.it.frozen.Shape.Circle;
import dev.stator.it.frozen.Shape.Group;
import dev.stator.it.frozen.Shape.Mark;
import dev.stator.it.frozen.Shape.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Samples. */
final class Drawings {
    static final Point CENTRE = new Point(3, -4);
    static final List<Shape> SHAPES = List.of(
            new Circle(CENTRE, 2.5),
            new Group("eyes", List.of(Mark.DOT, Mark.CROSS, new Path(List.of(CENTRE, new Point(0, 0)), Colour.GREEN))));
    static final Layer<Shape> LAYER = new Layer<>(
            new Group("all", SHAPES),
            Optional.of("Front"),
            Map.of(Colour.RED, 3, Colour.GREEN, 1),
            Instant.parse("2026-11-22T20:00:00.000000001Z"),
            new int[] {1, 2, 3});
    static final UUID MARK = new UUID(7, 9);

    private Drawings() {}

    static Drawing drawing(int number) {
        return new Drawing("ada", number, "face", SHAPES, LAYER, Optional.of(MARK), CENTRE);
    }

    static Drawing empty(int number) {
        return new Drawing("ada", number, "nothing", List.of(), null, Optional.empty(), null);
    }
}
