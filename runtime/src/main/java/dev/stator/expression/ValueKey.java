package dev.stator.expression;

import java.util.Arrays;

/**
 * A value that is equal or not, and no more: a boolean, an enum constant, a UUID, whatever a converter makes.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface ValueKey<E, T> extends EquatableAttribute<E, T> permits ValueAttribute {
    /** See {@link #in(java.util.Collection)}. */
    @SuppressWarnings("unchecked") // the array is only read, and an interface cannot say @SafeVarargs
    default ItemCondition<E> in(T... values) {
        return in(Arrays.asList(values));
    }
}
