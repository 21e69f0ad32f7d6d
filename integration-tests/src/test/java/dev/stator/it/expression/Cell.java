package dev.stator.it.expression;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an item has in some place, or what a condition compares it with. */
record Cell(State state, @Nullable Object content) {
    enum State {
        /** The item has nothing there. */
        ABSENT,
        /** An element of a list or map without a value. */
        NULL,
        VALUE,
        /** A constant that is stored as absent, such as an empty set. */
        NOTHING
    }

    static final Cell ABSENT = new Cell(State.ABSENT, null);
    static final Cell NULL = new Cell(State.NULL, null);
    static final Cell NOTHING = new Cell(State.NOTHING, null);

    static Cell of(Object value) {
        return new Cell(State.VALUE, value);
    }

    /** The value of a component. */
    static Cell component(@Nullable Object value) {
        return holds(value) ? of(unwrapped(value)) : ABSENT;
    }

    /** The value of an element of a list, or of a key of a map, that is there. */
    static Cell element(@Nullable Object value) {
        return holds(value) ? of(unwrapped(value)) : NULL;
    }

    static boolean holds(@Nullable Object value) {
        return value != null
                && !value.equals(Optional.empty())
                && !value.equals(OptionalInt.empty())
                && !value.equals(OptionalLong.empty())
                && !value.equals(OptionalDouble.empty())
                && !(value instanceof Set<?> set && set.isEmpty());
    }

    private static Object unwrapped(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElseThrow() : Objects.requireNonNull(value);
    }

    boolean isValue() {
        return state == State.VALUE;
    }

    boolean exists() {
        return state == State.VALUE || state == State.NULL;
    }

    Object value() {
        return Objects.requireNonNull(content, () -> state + " has no value");
    }
}
