package dev.stator.it.codec;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cycles: through itself, through another record, through sealed interfaces one of whose records it is. */
@Table("recursive")
record Recursive(
        @HashKey String id,
        Optional<Recursive> self,
        List<Recursive> children,
        Optional<Left> left,
        Map<String, Right> rights,
        Optional<Shape> shape,
        Optional<Shape.Polygon> polygon,
        Optional<Shape.Circle> circle,
        Optional<Node> node,
        Optional<Result<Integer>> result)
        implements Node {

    /** Leads to {@link Right}. */
    record Left(String name, Optional<Right> right) {}

    /** Leads to {@link Left}. */
    record Right(String name, Optional<Left> left, List<Left> lefts) {}

    /** Two records, generic both. */
    sealed interface Result<T> {}

    /** The good one. */
    record Ok<T>(T value, Pair<T, String> pair) implements Result<T> {}

    /** The other. */
    record Failed<T>(String why, Optional<Result<T>> before) implements Result<T> {}

    /** Generic, used with several arguments. */
    record Pair<A, B>(A first, B second) {}
}
