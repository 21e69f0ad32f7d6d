package dev.stator.it.classes;

import static dev.stator.it.compile.Compiled.STATOR;

import java.util.List;
import java.util.stream.Stream;

/** Stator's and that of another. */
final class Processors {
    private Processors() {}

    static Stream<List<String>> inEitherOrder(String other) {
        return Stream.of(List.of(STATOR, other), List.of(other, STATOR));
    }
}
