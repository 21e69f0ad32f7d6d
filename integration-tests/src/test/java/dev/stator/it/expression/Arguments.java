package dev.stator.it.expression;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a method of an attribute is called with.
 *
 * @param passed what Java passes
 * @param meant what that is for an item: constants for all the same, other attributes for each its own
 */
record Arguments(List<Object> passed, List<Function<Item, Cell>> meant) {
    static final Arguments NONE = new Arguments(List.of(), List.of());

    static Arguments constant(Object passed, Object meant) {
        return new Arguments(List.of(passed), List.of(item -> Cell.of(Compared.of(meant))));
    }

    static Arguments of(Object passed, Function<Item, Cell> meant) {
        return new Arguments(List.of(passed), List.of(meant));
    }

    Arguments and(Arguments more) {
        return new Arguments(
                Stream.concat(passed.stream(), more.passed.stream()).toList(),
                Stream.concat(meant.stream(), more.meant.stream()).toList());
    }

    /** Several constants passed as one. */
    Arguments as(Object collected) {
        return new Arguments(List.of(collected), meant);
    }

    List<Cell> cells(Item item) {
        return meant.stream().map(each -> each.apply(item)).toList();
    }

    @Override
    public String toString() {
        return passed.stream().map(Arguments::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(Object value) {
        return value instanceof Object[] || value.getClass().isArray()
                ? Arrays.deepToString(new Object[] {value})
                : value.toString();
    }
}
