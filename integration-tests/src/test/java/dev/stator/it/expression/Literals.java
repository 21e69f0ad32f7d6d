package dev.stator.it.expression;

import dev.stator.codec.AttributeCodec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Constants for an attribute.
 *
 * @param values what specimens have there; of ordered ones the lowest, one from the middle and the highest
 */
record Literals(List<Object> values) {
    static Literals of(Route route, List<Specimen> specimens, boolean ordered) {
        List<Object> distinct = new ArrayList<>();
        for (Specimen specimen : specimens) {
            Cell cell = route.cell(specimen);
            if (cell.isValue() && distinct.stream().noneMatch(known -> Values.same(known, cell.value()))) {
                distinct.add(cell.value());
            }
        }
        if (distinct.isEmpty()) {
            throw new AssertionError("No sample has a " + route);
        }
        if (!ordered) {
            return new Literals(List.copyOf(distinct.subList(0, Math.min(3, distinct.size()))));
        }
        distinct.sort(Values::compare);
        int last = distinct.size() - 1;
        return new Literals(new ArrayList<>(
                new LinkedHashSet<>(List.of(distinct.get(0), distinct.get(distinct.size() / 2), distinct.get(last)))));
    }

    /** The elements of the values. */
    List<Object> elements() {
        Set<Object> elements = new LinkedHashSet<>();
        values.forEach(value -> elements.addAll(Values.elements(value)));
        return List.copyOf(elements);
    }

    /** The value that is stored as absent, if there is one. */
    static <T> Optional<Object> nothing(AttributeCodec<T> codec) {
        @Nullable T absent = codec.absent();
        return absent == null || codec.encode(absent) != null ? Optional.empty() : Optional.of(absent);
    }
}
