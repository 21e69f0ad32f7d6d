package dev.stator.frozen.fory.evolution;

import dev.stator.frozen.FrozenType;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * A value of an old form, and what it is in a later one.
 *
 * @param name of the case
 * @param before the type as the value was frozen
 * @param after the type as it is thawed
 */
public record Case<B, A>(String name, B old, A now, FrozenType<B> before, FrozenType<A> after) {
    static <B, A> Case<B, A> of(String name, B old, A now, FrozenType<B> before, FrozenType<A> after) {
        return new Case<>(name, old, now, before, after);
    }

    /** All that thaw. */
    public static Stream<Case<?, ?>> all() {
        return Stream.of(Components.cases(), Types.cases(), Classes.cases()).flatMap(Collection::stream);
    }

    @Override
    public String toString() {
        return name;
    }
}
