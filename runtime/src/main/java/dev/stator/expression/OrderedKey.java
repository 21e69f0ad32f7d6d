package dev.stator.expression;

import java.util.Arrays;

/**
 * A value stored as a string whose text order is its own: a character, an instant, a local date or time, a year, or
 * what a user's text codec makes.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed interface OrderedKey<E, T> extends ComparableAttribute<E, T> permits OrderedAttribute {
    /** See {@link #in(java.util.Collection)}. */
    @SuppressWarnings("unchecked") // the array is only read, and an interface cannot say @SafeVarargs
    default ItemCondition<E> in(T... values) {
        return in(Arrays.asList(values));
    }
}
